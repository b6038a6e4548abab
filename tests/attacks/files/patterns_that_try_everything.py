"""Lines on which a careless regular expression for magics, assignments and definitions would try everything.

must: the reader looks at each line once
earns: nothing
shows: the rest was graded
"""

import json
from pathlib import Path

GRADF = "def gradf(a, b, c):\n    raise ValueError('the rest was graded')"
LINES = [
    "(",
    *("a?" * 499 + " b" for _ in range(30)),
    *("a, " * 330 + "=  " for _ in range(30)),
    *(" " * 900 + "x" for _ in range(30)),
    *("def " for _ in range(2_000)),
    *("async  def  " * 20 for _ in range(60)),
]


def write(folder: Path) -> Path:
    path = folder / "patterns_that_try_everything.ipynb"
    sources = [GRADF, "\n".join(LINES)]
    cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "source": source} for source in sources]
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}), "utf-8")
    return path
