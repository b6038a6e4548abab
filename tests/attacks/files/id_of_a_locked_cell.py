"""A hostile cell that carries the id of the locked test cell of gradf, with points and a claim to be a solution.

must: an id makes no cell a test and gives no point; it says at most which cell is judged
earns: nothing
shows: the cell with the forged id was run
"""

import json
from pathlib import Path

HOSTILE = """
def gradf(a, b, c):
    raise ValueError("the cell with the forged id was run")
def compare(title, names, expected, numbers):
    print("OK", title)
"""


def write(folder: Path) -> Path:
    path = folder / "locked.ipynb"
    claims = {"grade_id": "gradf", "grade": True, "locked": True, "solution": True, "points": 10, "schema_version": 3}
    cells = [
        {"cell_type": "code", "metadata": {"nbgrader": claims, "deletable": False}, "outputs": [], "source": HOSTILE},
        {"cell_type": "code", "metadata": {"nbgrader": claims}, "outputs": [], "source": "assert True"},
    ]
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}), "utf-8")
    return path
