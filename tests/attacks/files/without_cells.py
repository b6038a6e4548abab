"""A notebook without a single cell.

must: it is named as one that holds no code, and scores 0 of 100
earns: nothing
shows: holds no code cell
"""

from pathlib import Path


def write(folder: Path) -> Path:
    path = folder / "empty.ipynb"
    path.write_text('{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []}', "utf-8")
    return path
