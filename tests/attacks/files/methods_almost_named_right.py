"""A class with thousands of methods whose names are almost __rmul__, and none that is.

must: looking for a slip of the pen costs less than 8 seconds in all
earns: nothing
shows: the rest was graded
"""

import json
from pathlib import Path

GRADF = "def gradf(a, b, c):\n    raise ValueError('the rest was graded')"
METHODS = 5_700
CLASS = "class Value:\n def __init__(s, data): s.data = data; s.grad = 0.0\n def __mul__(s, o): return s\n"


def write(folder: Path) -> Path:
    path = folder / "methods_almost_named_right.ipynb"
    sources = [GRADF, CLASS + "".join(f" def _rmul{number:05}_(s):0\n" for number in range(METHODS))]
    cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "source": source} for source in sources]
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}), "utf-8")
    return path
