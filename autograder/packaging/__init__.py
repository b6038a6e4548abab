"""Bundles that another service runs: ``gradescope`` makes its zip, ``on_gradescope`` is what runs there."""
