"""A cell of 30,000 brackets, another of as many signs and one of 8,000 lambdas in each other.

must: each costs itself alone: Python's parser refuses it, in the grader and in the box
earns: nothing
shows: the rest was graded
"""

import json
from pathlib import Path

GRADF = "def gradf(a, b, c):\n    raise ValueError('the rest was graded')"
DEEP = ("x = " + "[" * 15_000 + "]" * 15_000, "x = " + "-" * 30_000 + "1", "x = " + "lambda:" * 8_000 + "1")


def write(folder: Path) -> Path:
    path = folder / "brackets_without_end.ipynb"
    sources = [GRADF, *DEEP]
    cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "source": source} for source in sources]
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}), "utf-8")
    return path
