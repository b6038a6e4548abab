"""One f-string with 85,000 fields, each of which the parser looks up in the whole string.

must: parsing it costs less than 8 seconds, or it is refused
earns: nothing
shows: the rest was graded
"""

import json
from pathlib import Path

GRADF = "def gradf(a, b, c):\n    raise ValueError('the rest was graded')"
FIELDS = 85_000


def write(folder: Path) -> Path:
    path = folder / "f_string_of_85000_fields.ipynb"
    sources = [GRADF, "x = f'''" + "{x}" * FIELDS + "'''"]
    cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "source": source} for source in sources]
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}), "utf-8")
    return path
