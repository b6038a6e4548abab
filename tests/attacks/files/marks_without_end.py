"""A percent file of twenty thousand cells of one letter.

must: it is refused for the number of its cells, in less than 8 seconds
earns: nothing
shows: than 1000 code cells
"""

from pathlib import Path

CELLS = 21_000


def write(folder: Path) -> Path:
    path = folder / "marks.py"
    path.write_text("#%%\nx\n" * CELLS, "utf-8")
    return path
