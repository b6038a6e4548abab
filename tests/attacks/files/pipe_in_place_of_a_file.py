"""A folder whose notebook is a named pipe that nobody ever writes to.

must: what is no regular file is not opened, so that nobody waits for it
earns: nothing
shows: does not exist or is no file
"""

import os
from pathlib import Path


def write(folder: Path) -> Path:
    path = folder / "pipe_in_place_of_a_file"
    path.mkdir()
    os.mkfifo(path / "micrograd_exercises.ipynb")
    return path
