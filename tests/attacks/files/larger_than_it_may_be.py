"""A notebook of 33 MB, all of it one output.

must: no more than the first 32 MB are read, and the student is told to clear the outputs
earns: nothing
shows: is larger than 32 MB
"""

from pathlib import Path

SIZE = 33 << 20


def write(folder: Path) -> Path:
    path = folder / "large.ipynb"
    with path.open("wb") as stream:
        stream.write(b'{"nbformat": 4, "cells": [{"cell_type": "code", "source": "a = 1", "outputs": ["')
        stream.write(b"a" * SIZE)
        stream.write(b'"]}]}')
    return path
