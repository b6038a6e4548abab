"""A comparison of 65,000 ones, which fills all the source that a submission may have.

must: parsing it costs no more than a few seconds and 400 MB in all
earns: nothing
shows: the rest was graded
"""

import json
from pathlib import Path

GRADF = "def gradf(a, b, c):\n    raise ValueError('the rest was graded')"
LINKS = 65_000


def write(folder: Path) -> Path:
    path = folder / "one_expression_of_128_kilobytes.ipynb"
    sources = [GRADF, "x = " + "<".join(["1"] * LINKS)]
    cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "source": source} for source in sources]
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}), "utf-8")
    return path
