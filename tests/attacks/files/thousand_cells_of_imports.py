"""Almost a thousand cells, each of which imports a module under a name of its own and reads twenty names of the others.

must: the cells that an exercise depends on are found in less than 8 seconds
earns: nothing
shows: the rest was graded
"""

import json
from pathlib import Path

GRADF = "def gradf(a, b, c):\n    raise ValueError('the rest was graded')"
CELLS, READ = 950, 20


def cell(number: int) -> str:
    """Return an import, and a sum of names that other cells bind."""
    read = "+".join(f"v{(number * 17 + 53 * i) % CELLS}" for i in range(READ))
    return f"import os as m{number}\nv{number} = {read}"


def write(folder: Path) -> Path:
    path = folder / "thousand_cells_of_imports.ipynb"
    sources = [GRADF, *map(cell, range(CELLS))]
    cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "source": source} for source in sources]
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}), "utf-8")
    return path
