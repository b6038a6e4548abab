"""A percent file that is ASCII and says that it is UTF-7, in which its comment is a line of code.

must: the file is UTF-8 whatever it says, so that a comment stays a comment
earns: nothing
shows: the comment stayed a comment
"""

from pathlib import Path

SOURCE = """# -*- coding: utf-7 -*-
# %%
def gradf(a, b, c):
    found = "the comment stayed a comment"
    # +AAo-    found = "GOT the comment run"
    raise ValueError(found)
"""


def write(folder: Path) -> Path:
    path = folder / "cookie.py"
    path.write_text(SOURCE, "ascii")
    return path
