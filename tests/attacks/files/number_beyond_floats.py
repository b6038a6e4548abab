"""A notebook in format 1e999, with NaN and Infinity for metadata.

must: it is refused in a sentence, since none of these is JSON that means a number
earns: nothing
shows: is no notebook that can be read
"""

from pathlib import Path


def write(folder: Path) -> Path:
    path = folder / "beyond.ipynb"
    path.write_text('{"nbformat": 1e999, "metadata": {"a": NaN, "b": Infinity}, "cells": []}', "utf-8")
    return path
