"""A folder whose notebook is a named pipe that nobody ever writes to.

must: what is no regular file is not opened, so that nobody waits for it
earns: nothing
shows: does not exist or is no file
"""

import os
from pathlib import Path


def write(folder: Path) -> Path:
    path = folder / "handed_in"
    path.mkdir()
    os.mkfifo(path / "micrograd_exercises.ipynb")
    return path
