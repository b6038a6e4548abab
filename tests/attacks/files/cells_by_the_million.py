"""A notebook of 31 MB that consists of a million and a half of empty cells.

must: they are counted and refused without 400 MB of memory or 8 seconds of computing
earns: nothing
shows: than 1000 code cells
"""

from pathlib import Path

CELL = b'{"cell_type":"code"},'
SIZE = 31 << 20


def write(folder: Path) -> Path:
    path = folder / "cells.ipynb"
    path.write_bytes(b'{"nbformat":4,"cells":[' + CELL * (SIZE // len(CELL)) + CELL[:-1] + b"]}")
    return path
