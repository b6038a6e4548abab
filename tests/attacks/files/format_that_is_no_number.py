"""A notebook whose format is the text "4", whose cells are an object and whose sources are numbers.

must: it is refused in a sentence that names the file
earns: nothing
shows: is no notebook that can be read
"""

from pathlib import Path


def write(folder: Path) -> Path:
    path = folder / "types.ipynb"
    path.write_text('{"nbformat": "4", "cells": {"0": {"cell_type": ["code"], "source": 12345}}, "metadata": []}', "utf-8")
    return path
