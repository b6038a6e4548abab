"""A folder whose only notebook is a link to the neighbour's, and which holds a link to / as well.

must: links inside a folder do not count as submissions and are not followed
earns: nothing
shows: is a symbolic link
"""

import json
from pathlib import Path

ANSWER = "def gradf(a, b, c):\n    raise ValueError('GOT the notebook behind the link run')"


def write(folder: Path) -> Path:
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "source": ANSWER}
    neighbour = folder / "neighbour.ipynb"
    neighbour.write_text(json.dumps({"nbformat": 4, "metadata": {}, "cells": [cell]}), "utf-8")
    path = folder / "folder_of_links"
    path.mkdir()
    (path / "micrograd_exercises.ipynb").symlink_to(neighbour)
    (path / "root").symlink_to("/", target_is_directory=True)
    return path
