"""A notebook in nbformat 3, where cells stand in worksheets, with a format 4 list of cells beside them.

must: the old format is named and refused; the second list of cells is not run
earns: nothing
shows: is in the old notebook format 3
"""

import json
from pathlib import Path

HIDDEN = "def gradf(a, b, c):\n    raise ValueError('GOT a cell of the wrong format run')"


def write(folder: Path) -> Path:
    path = folder / "old.ipynb"
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "source": HIDDEN, "input": HIDDEN}
    path.write_text(json.dumps({"nbformat": 3, "worksheets": [{"cells": [cell]}], "cells": [cell], "metadata": {}}), "utf-8")
    return path
