"""Which assignment a command is about, where its user names none: ``chosen_assignment``. ``refuse`` ends a command."""

import sys
from typing import TYPE_CHECKING, NoReturn

import typer

from autograder.cli.grade import USAGE

if TYPE_CHECKING:
    from autograder.assignment import Assignment


def refuse(message: str) -> NoReturn:
    """End the command as badly used."""
    from autograder.notebook.shown import clean  # noqa: PLC0415 - a --help must not wait for it

    sys.stderr.write(f"autograder: {clean(message, 1000)}\n")
    raise typer.Exit(USAGE)


def chosen_assignment(assignment: str) -> "Assignment":
    """Return the assignment of that name; where none is named, the only one, or the only one that was handed in or graded.

    Raises:
        AssignmentError: There is none of that name.
    """
    from autograder.assignment import load, names  # noqa: PLC0415 - as above

    every = names()
    found = [assignment] if assignment else every if len(every) == 1 else _at_work(every)
    if len(found) != 1:
        which = ", ".join(found or every)
        refuse(f"which assignment? Name one of {which}")
    return load(found[0])


def _at_work(every: list[str]) -> list[str]:
    """Return the assignments that something was handed in for, or graded."""
    from autograder.course import Course  # noqa: PLC0415 - as above

    workspace = Course.here().workspace
    submitted = {path.name for path in workspace.glob("submitted/*/*") if path.is_dir()}
    graded = {path.name for path in workspace.glob("results/*") if path.is_dir()}
    return [name for name in every if name in submitted | graded]
