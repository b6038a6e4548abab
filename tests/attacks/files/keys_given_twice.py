"""A notebook that gives each key twice: right code for whoever takes the first, a confession for whoever takes the last.

must: all that read it take the same one, the last, as JSON readers do; what was run is what is judged
earns: nothing
shows: the last of two keys was run
"""

import json
from pathlib import Path

RIGHT = "def gradf(a, b, c):\n    return [-3*a**2 - 0.5*a**-0.5, 0, 1/c**2]"
LAST = "def gradf(a, b, c):\n    raise ValueError('the last of two keys was run')"


def write(folder: Path) -> Path:
    path = folder / "twice.ipynb"
    cell = f'{{"cell_type": "markdown", "source": {json.dumps(RIGHT)}, "cell_type": "code", "source": {json.dumps(LAST)}}}'
    path.write_text(f'{{"nbformat": 3, "nbformat": 4, "metadata": 1, "metadata": {{}}, "cells": [], "cells": [{cell}]}}')
    return path
