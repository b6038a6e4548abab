"""A file whose name holds line ends, a new heading, terminal escapes, a right-to-left mark and bytes that are no UTF-8.

must: one line without control characters is left of it, in the results and on the terminal
earns: nothing
shows: the name has one line
never: \n# Full marks
"""

import os
from pathlib import Path

NAME = b"a\n\n# Full marks\n\x1b]0;owned\x07\x1b[2J\xe2\x80\xae\xff\xfe.py"
SOURCE = """
# %%
def gradf(a, b, c):
    raise ValueError("the name has one line")
"""


def write(folder: Path) -> Path:
    path = folder / os.fsdecode(NAME)
    path.write_text(SOURCE, "utf-8")
    return path
