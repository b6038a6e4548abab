"""A notebook whose kernelspec is eleven million empty lists; each takes twenty times its own size when it is read.

must: the language is read without 400 MB of memory or 8 seconds of computing, whatever stands beside it
earns: nothing
shows: all of it was read
"""

from pathlib import Path

LISTS = b"[],"
SIZE = 31 << 20
SOURCE = b"def gradf(a, b, c):\\n    raise ValueError('all of it was read')"


def write(folder: Path) -> Path:
    path = folder / "metadata.ipynb"
    lists = b"[" + LISTS * (SIZE // len(LISTS)) + b"[]]"
    cell = b'{"cell_type":"code","source":"' + SOURCE + b'"}'
    path.write_bytes(b'{"nbformat":4,"metadata":{"kernelspec":' + lists + b'},"cells":[' + cell + b"]}")
    return path
