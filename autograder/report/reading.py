"""Reads a folder of results: what ``autograder grade`` wrote, one file for each submission.

``read_folder`` returns the results, and by name every file that could not be read: one that is broken never keeps the
others from being reported. A results file is believed only as far as it fits the assignment.
"""

import math
import stat
from dataclasses import dataclass
from pathlib import Path

from autograder.assignment import Assignment
from autograder.gradescope import NoResults, decode
from autograder.notebook.shown import clean
from autograder.results import ExerciseResult, Results, Verdict

LARGEST = 16_000_000
"""Bytes of a results file; one has some thirty thousand."""
MANY_LETTERS = 400
"""Characters of what a library says of a file."""


class NothingToReport(Exception):
    """There is no folder of results, or no results in it; the message says what to do."""


@dataclass(frozen=True)
class Broken:
    """A results file that could not be read: its name, and why in one sentence."""

    name: str
    why: str


@dataclass(frozen=True)
class Folder:
    """What a folder of results holds.

    Attributes:
        results: By file stem, in alphabetical order.
        broken: The files that could not be read.
    """

    results: dict[str, Results]
    broken: tuple[Broken, ...]


def read_folder(folder: Path, assignment: Assignment) -> Folder:
    """Read all ``*.json`` of a folder.

    Raises:
        NothingToReport: There is none, or the folder cannot be read.
    """
    try:
        names = [path.name for path in folder.iterdir() if path.name.endswith(".json") and not path.name.startswith("._")]
    except OSError as error:
        grade = f"run 'autograder grade PATH... --assignment {assignment.name}' first, or say --results DIR"
        raise NothingToReport(f"there are no results in '{clean(str(folder), 300)}' ({error.strerror}); {grade}") from error
    if not names:
        grade = f"run 'autograder grade PATH... --assignment {assignment.name}' first, or say --results DIR"
        raise NothingToReport(f"'{clean(str(folder), 300)}' holds no results; {grade}")
    results: dict[str, Results] = {}
    broken = []
    for name in sorted(names, key=lambda name: (name.casefold(), name)):
        try:
            results[name.removesuffix(".json")] = _read(folder / name, assignment)
        except NoResults as problem:
            broken.append(Broken(clean(name), str(problem)))
    return Folder(results, tuple(broken))


def _read(path: Path, assignment: Assignment) -> Results:
    """Read one results file.

    Raises:
        NoResults: It is none, or none of this assignment as it is now.
    """
    try:
        data = _bytes(path)
        results = decode(data)
    except OSError as error:
        raise NoResults(f"it cannot be read ({error.strerror}); grade the submission once more") from error
    except NoResults as problem:
        raise NoResults(clean(str(problem), MANY_LETTERS)) from problem
    if results.assignment != assignment.name:
        raise NoResults(f"it belongs to the assignment '{clean(results.assignment, 60)}'; move it to that one's folder")
    if [exercise.name for exercise in results.exercises] != list(assignment.exercise):
        raise NoResults("its exercises are not those of the assignment as it is now; grade the submission once more")
    for exercise in results.exercises:
        if not _adds_up(exercise, assignment.exercise[exercise.name].points) or not _sized(exercise):
            raise NoResults(f"its numbers of '{exercise.name}' cannot be right; grade the submission once more")
    return results


def _bytes(path: Path) -> bytes:
    """Return a plain file's content; a pipe must not keep us waiting, nor a giant fill the memory."""
    about = path.stat()
    if not stat.S_ISREG(about.st_mode):
        raise NoResults("it is no plain file; remove it")
    if about.st_size > LARGEST:
        raise NoResults(f"it is larger than {LARGEST // 1_000_000} MB, which no results are; grade the submission once more")
    return path.read_bytes()


def _adds_up(exercise: ExerciseResult, points: float) -> bool:
    """Whether points reached and reachable are possible, and fit the verdict."""
    score, most = exercise.score, exercise.max_score
    if not (math.isfinite(score) and math.isfinite(most) and 0 <= score <= most <= points):
        return False
    uncounted = exercise.verdict in (Verdict.NOT_REQUIRED, Verdict.COULD_NOT_GRADE)
    right = exercise.verdict is Verdict.CORRECT
    return most == 0 if uncounted else most > 0 and (score == most) == right


def _sized(exercise: ExerciseResult) -> bool:
    """Whether all numbers of the example are ones that a float can hold: Python's whole numbers know no end."""
    example = exercise.counterexample
    shown = [*example.inputs.values(), *example.yours.values(), *example.expected.values()] if example else []
    return all(abs(value) < 2.0**1000 for value in shown if isinstance(value, int))
