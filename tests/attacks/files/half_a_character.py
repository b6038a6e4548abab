"""A notebook whose source, grade_id and language hold lone surrogates, which no UTF-8 file can.

must: nothing that prints or writes the results stumbles over them
earns: nothing
shows: is no notebook that can be read
"""

from pathlib import Path

HALF = "\\ud83d"


def write(folder: Path) -> Path:
    path = folder / "half_a_character.ipynb"
    source = f"def gradf(a, b, c):\\n    raise ValueError('{HALF} was read')"
    cell = f'{{"cell_type": "code", "metadata": {{"nbgrader": {{"grade_id": "{HALF}"}}}}, "source": "{source}"}}'
    kernel = f'{{"kernelspec": {{"language": "python", "name": "{HALF}"}}}}'
    path.write_text(f'{{"nbformat": 4, "metadata": {kernel}, "cells": [{cell}]}}', "ascii")
    return path
