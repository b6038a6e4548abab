"""A percent file in UTF-16 that says by its first line that it is UTF-7.

must: it is refused, for it is no UTF-8; what a file says of its own encoding counts for nothing
earns: nothing
shows: is not UTF-8 text
"""

from pathlib import Path

SOURCE = """# -*- coding: utf-7 -*-
# %%
def gradf(a, b, c):
    raise ValueError("GOT a file in UTF-16 run")
"""


def write(folder: Path) -> Path:
    path = folder / "wide.py"
    path.write_bytes(SOURCE.encode("utf-16"))
    return path
