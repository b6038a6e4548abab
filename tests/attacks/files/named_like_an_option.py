"""A file that is called like an option of the command, with a percentage that any score would reach.

must: a name is a name: it is graded as the submission "--fail-under=0"
earns: nothing
shows: --fail-under=0
"""

from pathlib import Path

SOURCE = """
# %%
def gradf(a, b, c):
    return [12345.0, 1.0, 1.0]
"""


def write(folder: Path) -> Path:
    path = folder / "--fail-under=0.py"
    path.write_text(SOURCE, "utf-8")
    return path
