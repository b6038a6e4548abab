"""A right gradf whose metadata say that it is worth 1000 points, and a wrong __neg__ that gives itself some, too.

must: ids and points come from the instructor's side alone: gradf is worth 10 of 100
earns: gradf
shows: 12345
"""

import json
from pathlib import Path

RIGHT = """
from math import cos
def gradf(a, b, c):
    return [-3*a**2 - 0.5*a**-0.5, 3*cos(3*b) + 2.5*b**1.5, 1/c**2]
"""
WRONG = """
class Value:
    def __init__(self, data): self.data, self.grad = data, 12345.0
    def __neg__(self): return Value(12345.0)
    def backward(self): pass
"""


def write(folder: Path) -> Path:
    path = folder / "points.ipynb"
    cells = []
    for name, source in (("gradf", RIGHT), ("value_neg", WRONG)):
        claims = {"grade_id": name, "points": 1000, "score": 1000, "max_score": 1, "grade": True, "solution": True}
        metadata = {"nbgrader": claims, "points": 1000, "tags": ["correct"]}
        cells.append({"cell_type": "code", "metadata": metadata, "outputs": [], "source": source})
    metadata = {"score": 1000, "autograder": {"score": 1000, "verdict": "correct"}}
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": cells}), "utf-8")
    return path
