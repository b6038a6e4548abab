"""A notebook whose kernelspec names a language full of markup, and a command to start it with.

must: it is refused as no Python; the language's name is shown without markup, and no kernel is started
earns: nothing
shows: not for Python
never: \x1b
"""

import json
from pathlib import Path

LANGUAGE = "<img src=x onerror=alert(1)>\x1b[31m`[r](javascript:alert(1))`"


def write(folder: Path) -> Path:
    path = folder / "kernel.ipynb"
    kernel = {"language": LANGUAGE, "name": "../../bin/sh", "display_name": LANGUAGE, "argv": ["sh", "-c", "exit 3"]}
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "source": "raise ValueError('GOT a cell run')"}
    path.write_text(json.dumps({"nbformat": 4, "metadata": {"kernelspec": kernel}, "cells": [cell]}), "utf-8")
    return path
