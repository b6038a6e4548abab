"""A notebook whose metadata are lists inside lists, 100,000 deep.

must: the reader refuses it in a sentence, and neither its stack nor that of nbformat ends the grader
earns: nothing
shows: is no notebook that can be read
"""

from pathlib import Path

DEPTH = 100_000


def write(folder: Path) -> Path:
    path = folder / "deep.ipynb"
    deep = "[" * DEPTH + "]" * DEPTH
    path.write_text(f'{{"nbformat": 4, "nbformat_minor": 5, "metadata": {{"a": {deep}}}, "cells": []}}', "utf-8")
    return path
