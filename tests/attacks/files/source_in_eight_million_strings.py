"""A notebook of 31 MB with one cell, whose source is a list of eight million strings of one letter.

must: it is refused for its size without 400 MB of memory
earns: nothing
shows: kB of code
"""

from pathlib import Path

LINE = b'"a",'
SIZE = 31 << 20


def write(folder: Path) -> Path:
    path = folder / "strings.ipynb"
    source = LINE * (SIZE // len(LINE)) + LINE[:-1]
    path.write_bytes(b'{"nbformat":4,"cells":[{"cell_type":"code","source":[' + source + b"]}]}")
    return path
