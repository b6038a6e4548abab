"""The answer cell's id twice: first on right code, then on code that confesses.

must: one of the two is judged and the points are given once; the later one counts, as in a notebook
earns: nothing
shows: the later of two cells was run
"""

import json
from pathlib import Path

RIGHT = """
from math import cos
def gradf(a, b, c):
    return [-3*a**2 - 0.5*a**-0.5, 3*cos(3*b) + 2.5*b**1.5, 1/c**2]
"""
LATER = """
def gradf(a, b, c):
    raise ValueError("the later of two cells was run")
"""


def write(folder: Path) -> Path:
    path = folder / "same.ipynb"
    cells = [
        {"cell_type": "code", "metadata": {"nbgrader": {"grade_id": "gradf_answer"}}, "outputs": [], "source": source}
        for source in (RIGHT, LATER)
    ]
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}), "utf-8")
    return path
