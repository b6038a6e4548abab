"""A notebook of which the second half is missing.

must: it is refused in a sentence that asks to download it once more
earns: nothing
shows: is no notebook that can be read
"""

import json
from pathlib import Path

SOURCE = "def gradf(a, b, c):\n    raise ValueError('GOT half a notebook run')"


def write(folder: Path) -> Path:
    path = folder / "half.ipynb"
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "source": SOURCE}
    whole = json.dumps({"nbformat": 4, "cells": [cell] * 2, "metadata": {}})
    path.write_text(whole[: len(whole) * 2 // 3], "utf-8")
    return path
