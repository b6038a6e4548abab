"""Where in the student's file a verdict is about: ``line_of``, which numbers the lines of the file as it is stored.

A notebook is JSON: what a reader of the repository sees marked is the line of the file that holds the cell's line.
"""

import json
from pathlib import Path

from autograder.notebook.reading import LARGEST_FILE
from autograder.results import ExerciseResult


def line_of(result: ExerciseResult, path: Path) -> int | None:
    """Return the number of the line that an exercise's verdict is about, or None where that is not known.

    Args:
        result: The verdict.
        path: The submission's file.
    """
    code = result.illustration.code if result.illustration else ()
    for excerpt in sorted(code, key=lambda one: not one.marked):
        number = excerpt.marked[0] if excerpt.marked else excerpt.first_line
        if path.suffix == ".py":
            return number
        if path.suffix == ".ipynb":
            lines = excerpt.text.splitlines()
            place = number - excerpt.first_line
            return _in_json(path, lines, place) if 0 <= place < len(lines) else None
    return None


def _in_json(path: Path, lines: list[str], place: int) -> int | None:
    """Return the line of a notebook's file where the given lines of a cell stand one after another."""
    try:
        with path.open("rb") as stream:
            stored = stream.read(LARGEST_FILE).decode("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        return None
    wanted = [line.strip() for line in lines]  # an excerpt is shown without the indentation of all of it
    for start in range(len(stored) - len(wanted) + 1):
        if all(wanted[i] == _content(stored[start + i]) for i in range(len(wanted))):
            return start + place + 1
    return None


def _content(stored: str) -> str:
    """Return the text of a line of JSON that holds one string and nothing else."""
    try:
        text = json.loads(stored.strip().rstrip(","))
    except ValueError:
        return ""
    return text.strip() if isinstance(text, str) else ""
