"""A submission that is a symbolic link to another student's file.

must: links are not followed: what is handed in is a file
earns: nothing
shows: is a symbolic link
"""

from pathlib import Path

ANSWER = """
# %%
def gradf(a, b, c):
    raise ValueError("GOT the neighbour's file run")
"""


def write(folder: Path) -> Path:
    neighbour = folder / "neighbour.py"
    neighbour.write_text(ANSWER, "utf-8")
    path = folder / "link.py"
    path.symlink_to(neighbour)
    return path
