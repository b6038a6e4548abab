"""One assignment of 2,200 names to 2,200 names: five million pairs of what may stand for what.

must: what is noted of a cell stays in proportion to its size: well below 400 MB
earns: nothing
shows: the rest was graded
"""

import json
from pathlib import Path

GRADF = "def gradf(a, b, c):\n    raise ValueError('the rest was graded')"
MANY = 2_200


def write(folder: Path) -> Path:
    path = folder / "many_names_assigned_at_once.ipynb"
    sources = [GRADF, ",".join(f"a{i}" for i in range(MANY)) + " = " + ",".join(f"b{i}" for i in range(MANY))]
    cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "source": source} for source in sources]
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}), "utf-8")
    return path
