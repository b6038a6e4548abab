"""Which assignment a command is about, where its user names none: ``chosen_assignment``. ``refuse`` ends a command."""

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from autograder.cli.grade import USAGE

if TYPE_CHECKING:
    from autograder.assignment import Assignment

FILES = frozenset({".ipynb", ".json", ".py"})
MOST_BYTES = 4_000_000


def refuse(message: str) -> NoReturn:
    """End the command as badly used."""
    from autograder.notebook.shown import clean  # noqa: PLC0415 - a --help must not wait for it

    sys.stderr.write(f"autograder: {clean(message, 1000)}\n")
    raise typer.Exit(USAGE)


def chosen_assignment(assignment: str, about: Path | None = None, exercise: str = "") -> "Assignment":
    """Return the assignment of that name; where none is named, the only one that it can be.

    Args:
        assignment: Its name, or "".
        about: A submission or a folder of results; the assignment is the one whose exercises it names most of.
        exercise: An exercise of it.

    Raises:
        AssignmentError: There is none of that name.
    """
    from autograder.assignment import load, names  # noqa: PLC0415 - as above

    every = names()
    if assignment or len(every) == 1:
        return load(assignment or every[0])
    having = [name for name in every if exercise in load(name).exercise] or every
    found = having if len(having) == 1 else _most(having, _words(about)) or _at_work(having)
    if len(found) != 1:
        refuse(f"which assignment? Name one of {', '.join(found or every)}")
    return load(found[0])


def _most(among: list[str], words: set[str]) -> list[str]:
    """Return the assignments with most exercises and answers among some words; none where there is not one of them."""
    from autograder.assignment import load  # noqa: PLC0415 - as above

    own = {name: load(name).exercise for name in among}
    known = {name: {*exercises, *(entry.answer for entry in exercises.values())} for name, exercises in own.items()}
    counts = {name: len(one & words) for name, one in known.items()}
    most = max(counts.values(), default=0)
    return [name for name, count in counts.items() if most and count == most]


def _words(path: Path | None) -> set[str]:
    """Return the words of a file, or of the first file of a folder that can be one of ours; none where it cannot be read."""
    if path is None:
        return set()
    try:
        inside = sorted(entry for entry in path.iterdir() if entry.suffix in FILES) if path.is_dir() else [path]
        with inside[0].open("rb") as stream:
            return set(re.findall(r"\w+", stream.read(MOST_BYTES).decode("utf-8", "replace")))
    except (OSError, IndexError):
        return set()


def _at_work(every: list[str]) -> list[str]:
    """Return the assignments that something was handed in for, or graded."""
    from autograder.course import Course  # noqa: PLC0415 - as above

    workspace = Course.here().workspace
    submitted = {path.name for path in workspace.glob("submitted/*/*") if path.is_dir()}
    graded = {path.name for path in workspace.glob("results/*") if path.is_dir()}
    return [name for name in every if name in submitted | graded]
