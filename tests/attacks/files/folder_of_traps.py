"""A folder with a conftest.py, modules named after libraries and settings files beside the notebook, all of which act.

must: nothing in it but the one notebook is read or run, and no module can be imported from there
earns: nothing
shows: No module named 'conftest'
never: the trap has sprung
"""

import json
from pathlib import Path

TRAP = """
import os, sys
sys.stderr.write("the trap has sprung\\n")
sys.stdout.write("the trap has sprung\\n")
os._exit(0)
"""
NAMES = "conftest torch sitecustomize usercustomize nbgrader_config json math msgspec autograder test_gradf setup __init__"
SETTINGS = {
    "pyproject.toml": "[tool.pytest.ini_options]\naddopts = '-p conftest'\n",
    "pytest.ini": "[pytest]\naddopts = -p torch\n",
}
SOURCE = """
def gradf(a, b, c):
    import conftest
    raise ValueError("GOT conftest imported")
"""


def write(folder: Path) -> Path:
    path = folder / "folder_of_traps"
    path.mkdir()
    for name in NAMES.split():
        (path / f"{name}.py").write_text(TRAP, "utf-8")
    for name, text in SETTINGS.items():
        (path / name).write_text(text, "utf-8")
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "source": SOURCE}
    (path / "micrograd_exercises.ipynb").write_text(json.dumps({"nbformat": 4, "metadata": {}, "cells": [cell]}), "utf-8")
    return path
