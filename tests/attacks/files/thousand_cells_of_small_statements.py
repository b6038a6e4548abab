"""Almost a thousand cells with twenty assignments each, from any name to any other.

must: what cells depend on is found in less than 8 seconds, however they are woven
earns: nothing
shows: the rest was graded
"""

import json
from pathlib import Path

GRADF = "def gradf(a, b, c):\n    raise ValueError('the rest was graded')"
LETTERS = "ABCDEFGHIJKLMNOP"
NAMES = [one + two for one in LETTERS for two in LETTERS]
CELLS, STATEMENTS = 980, 20


def woven(cell: int) -> str:
    """Return assignments between names that are far from each other."""
    pairs = [(cell * 7 + 31 * i, cell * 13 + 97 * i + 5) for i in range(STATEMENTS)]
    return ";".join(f"{NAMES[one % 256]}={NAMES[other % 256]}" for one, other in pairs)


def write(folder: Path) -> Path:
    path = folder / "thousand_cells_of_small_statements.ipynb"
    sources = [GRADF, *map(woven, range(CELLS))]
    cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "source": source} for source in sources]
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}), "utf-8")
    return path
