"""A notebook whose format number and metadata are integers of 500,000 digits.

must: the reader refuses it at once; no such number is ever computed
earns: nothing
shows: is no notebook that can be read
"""

from pathlib import Path


def write(folder: Path) -> Path:
    path = folder / "digits.ipynb"
    digits = "9" * 500_000
    path.write_text(f'{{"nbformat": {digits}, "metadata": {{"a": {digits}}}, "cells": []}}', "utf-8")
    return path
