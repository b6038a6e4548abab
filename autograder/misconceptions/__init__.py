"""Known programs, wrong and right: what a mistake is called, and the proof that the checks tell right from wrong.

``library`` reads them from an assignment's ``misconceptions/`` and ``variants/``; ``patching`` makes a whole submission
of one.
"""
