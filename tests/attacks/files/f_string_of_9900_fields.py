"""One f-string with 9,900 fields, each of which the parser looks up in the whole string.

must: parsing it costs less than 8 seconds, or it is refused
earns: nothing
shows: the rest was graded
"""

import json
from pathlib import Path

GRADF = "def gradf(a, b, c):\n    raise ValueError('the rest was graded')"
FIELDS = 9_900


def write(folder: Path) -> Path:
    path = folder / "f_string_of_9900_fields.ipynb"
    sources = [GRADF, "x = f'''" + "{x}--------\n" * FIELDS + "'''"]
    cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "source": source} for source in sources]
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}), "utf-8")
    return path
