"""A notebook whose title, authors, tags, grade_id and cell id are script, SVG, formulas and terminal escapes.

must: none of them reaches what anybody reads
earns: nothing
shows: the metadata were left alone
never: alert('from metadata')
"""

import json
from pathlib import Path

MARKUP = "<script>alert('from metadata')</script><svg onload=alert(2)>=HYPERLINK(\"https://example.org\")\x1b]0;title\x07"
SOURCE = "def gradf(a, b, c):\n    raise ValueError('the metadata were left alone')"


def write(folder: Path) -> Path:
    path = folder / "markup.ipynb"
    own = {"nbgrader": {"grade_id": MARKUP, "comment": MARKUP}, "tags": [MARKUP], "name": MARKUP, "collapsed": MARKUP}
    cell = {"cell_type": "code", "id": MARKUP, "metadata": own, "outputs": [], "execution_count": MARKUP, "source": SOURCE}
    about = {"title": MARKUP, "authors": [{"name": MARKUP}], "kernelspec": {"display_name": MARKUP, "language": "python"}}
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": about, "cells": [cell]}), "utf-8")
    return path
