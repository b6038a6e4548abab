"""A notebook with script, SVG, HTML and forged grades in its outputs, and with attachments in its Markdown.

must: outputs and Markdown are not read at all, so that nothing of them is shown or counted
earns: nothing
shows: only code was read
never: from an output
"""

import json
from pathlib import Path

SCRIPT = "<script>alert(1)</script><svg onload='alert(2)'/>from an output"
SOURCE = "def gradf(a, b, c):\n    raise ValueError('only code was read')"


def write(folder: Path) -> Path:
    path = folder / "outputs.ipynb"
    data = dict.fromkeys(("text/html", "image/svg+xml", "application/javascript", "text/plain", "text/latex"), SCRIPT)
    outputs = [
        {"output_type": "display_data", "data": data, "metadata": {"isolated": False}},
        {"output_type": "execute_result", "data": {"text/plain": "10"}, "metadata": {}, "execution_count": 1},
        {"output_type": "error", "ename": SCRIPT, "evalue": SCRIPT, "traceback": [SCRIPT]},
    ]
    cells = [
        {"cell_type": "markdown", "metadata": {}, "source": SCRIPT, "attachments": {"a.svg": {"image/svg+xml": SCRIPT}}},
        {"cell_type": "raw", "metadata": {"format": "text/html"}, "source": SCRIPT},
        {"cell_type": "code", "metadata": {}, "execution_count": 1, "outputs": outputs, "source": SOURCE},
    ]
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}), "utf-8")
    return path
