"""What can be wrong with a master.

BuildError
├── AssignmentError          assignment.toml is missing or does not say what is needed
├── HeaderError              a cell header that is not understood
├── UnknownExerciseError     a test cell for an exercise that assignment.toml does not have
├── UntestedExerciseError    an exercise of assignment.toml that no test cell belongs to
├── DuplicateIdError         two cells with one name
└── SolutionMarkersError     BEGIN SOLUTION without END SOLUTION, or the reverse

Every message names the file and line of the cell, the value, and the name that may have been meant.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class BuildError(Exception):
    """A master that cannot be built; the message names the file, the cell, and the value."""


class AssignmentError(BuildError):
    """The data of an assignment are missing or unreadable."""


class HeaderError(BuildError):
    """A header with an unknown key, or a value that its key does not take."""


class UnknownExerciseError(BuildError):
    """A test cell names an exercise that assignment.toml does not have."""


class UntestedExerciseError(BuildError):
    """An exercise of assignment.toml has no test cell in any master of the assignment."""


class DuplicateIdError(BuildError):
    """A name is used by two cells; nbgrader keeps grades by these names."""


class SolutionMarkersError(BuildError):
    """Solution markers that do not come in pairs, or stand in a cell that is no answer."""


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Name the nearest of the known names, or all of them when none is near.

    Args:
        name: What was written.
        known: What could have been meant.

    Returns:
        A sentence that begins with a space, to put behind a message; empty when nothing is known.
    """
    names = sorted(known)
    near = get_close_matches(name, names, n=1)
    if near:
        return f" Did you mean {near[0]!r}?"
    return f" Known: {', '.join(names)}." if names else ""
