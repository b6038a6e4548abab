"""A plain file of brackets that open at the margin and never close, so that the end of each statement is looked for.

must: cutting a broken file into statements costs less than 8 seconds
earns: nothing
shows: the rest was graded
"""

from pathlib import Path

LINES, ENTRIES = 150, 300
GRADF = """
def gradf(a, b, c):
    raise ValueError("the rest was graded")
"""


def write(folder: Path) -> Path:
    path = folder / "margins.py"
    path.write_text(GRADF + ("x = [" + "1," * ENTRIES + "\n") * LINES, "utf-8")
    return path
