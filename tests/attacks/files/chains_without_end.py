"""Sums, comparisons, attributes and calls with thousands of links in each, in the cell of gradf too.

must: reading them takes seconds at most and no stack ends, in the grader or in the box
earns: nothing
shows: the rest was graded
"""

import json
from pathlib import Path

GRADF = "def gradf(a, b, c):\n    raise ValueError('the rest was graded')"
LINKS = 6_000
CHAINS = (
    "x = " + " + ".join(["1"] * LINKS),
    "x = " + " < ".join(["1"] * LINKS),
    "x = " + "1 if 1 else " * 1_500 + "1",
    "x = a" + ".b" * LINKS,
    "x = a" + "()" * LINKS,
    "x = " + "not " * LINKS + "1",
)


def write(folder: Path) -> Path:
    path = folder / "chains_without_end.ipynb"
    sources = [GRADF, *CHAINS]
    cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "source": source} for source in sources]
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}), "utf-8")
    return path
