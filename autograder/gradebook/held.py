"""What ``autograder regrade --never-lower`` has promised: an exercise's better verdict of an earlier grading stays.

``workspace/held/<assignment>/<student>.json`` has those verdicts and what names the submission that they are of: they count
until the student hands in something else, whoever grades it, and until an instructor removes the file.
"""

import math
from collections.abc import Iterable
from pathlib import Path

import msgspec
from msgspec.structs import replace

from autograder.course import Course
from autograder.results import ExerciseResult, Results, Verdict
from autograder.whole_files import write_whole

STAYS = "An earlier grading of this exercise gave more points; they stay."
UNGRADED = (Verdict.NOT_REQUIRED, Verdict.COULD_NOT_GRADE)


class HeldError(Exception):
    """A promise cannot be read; the message names the file and what to do."""


class _Held(msgspec.Struct, frozen=True):
    digest: str
    exercises: tuple[ExerciseResult, ...]


def held_path(course: Course, assignment: str, student: str) -> Path:
    """Return where the verdicts lie that a student keeps."""
    return course.workspace / "held" / assignment / f"{student}.json"


def read_held(path: Path, digest: str) -> tuple[ExerciseResult, ...]:
    """Return the verdicts that stay for a submission.

    Args:
        path: See ``held_path``.
        digest: What names the submission; of another one, nothing stays.

    Raises:
        HeldError: The file is damaged.
    """
    try:
        found = msgspec.json.decode(path.read_bytes(), type=_Held)
    except FileNotFoundError:
        return ()
    except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
        why = f"'{path}' cannot be read ({error})"
        raise HeldError(f"{why}; restore it, or remove it and let the checks decide") from error
    return found.exercises if found.digest == digest else ()


def write_held(path: Path, digest: str, exercises: Iterable[ExerciseResult]) -> None:
    """Promise that verdicts stay for a submission."""
    plain = (replace(one, advice=tuple(line for line in one.advice if line != STAYS)) for one in exercises)
    write_whole(path, msgspec.json.encode(_Held(digest, tuple(plain))))


def at_least(results: Results, earlier: Iterable[ExerciseResult]) -> Results:
    """Return results in which no exercise has less than an earlier verdict gave it."""
    before = {one.name: one for one in earlier}
    kept = tuple(_better(now, before.get(now.name)) for now in results.exercises)
    return results if kept == results.exercises else replace(results, exercises=kept, unreadable="")


def rescaled(before: ExerciseResult, most: float) -> ExerciseResult:
    """Return an earlier verdict with its share of what the exercise is worth now."""
    if before.max_score in (0.0, most):
        return before
    return replace(before, score=round(before.score / before.max_score * most, 4), max_score=most)


def _better(now: ExerciseResult, before: ExerciseResult | None) -> ExerciseResult:
    if before is None or before.verdict in UNGRADED or now.verdict is Verdict.NOT_REQUIRED:
        return now
    most = now.max_score or before.max_score  # what could not be graded has none
    old = rescaled(before, most)
    if now.max_score and (old.score < now.score or math.isclose(old.score, now.score, abs_tol=1e-6)):
        return now
    return replace(old, advice=(*(line for line in old.advice if line != STAYS), STAYS))
