"""A notebook that is right but for an output of lists inside lists, 100,000 deep.

must: the reader says in a sentence that it is no notebook, and goes on with the next submission
earns: nothing
shows: is no notebook that can be read
"""

from pathlib import Path

DEPTH = 100_000


def write(folder: Path) -> Path:
    path = folder / "deep_output.ipynb"
    deep = "[" * DEPTH + "]" * DEPTH
    cell = f'{{"cell_type": "code", "metadata": {{}}, "source": "a = 1", "outputs": {deep}}}'
    path.write_text(f'{{"nbformat": 4, "nbformat_minor": 5, "metadata": {{}}, "cells": [{cell}]}}', "utf-8")
    return path
