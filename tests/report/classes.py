"""Small classes of made-up results, written to a folder as ``autograder grade`` writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from autograder.assignment import load
from autograder.gradescope import encode
from autograder.report.overview import Report, survey
from autograder.report.reading import Broken, Folder
from autograder.results import Counterexample, ExerciseResult, Mistake, Results, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from autograder.rosters.students import Roster

ASSIGNMENT = load("micrograd_exercises")
SHARES = {Verdict.CORRECT: 1.0, Verdict.PARTLY_CORRECT: 0.5}
UNCOUNTED = (Verdict.NOT_REQUIRED, Verdict.COULD_NOT_GRADE)


def mistake(name: str) -> Mistake:
    return Mistake(name, f"It is {name}.", f"Why {name}?")


def verdict(exercise: str, verdict: Verdict, **more: Any) -> ExerciseResult:
    """One exercise's result: half of the points where it is partly correct."""
    points = float(ASSIGNMENT.exercise[exercise].points)
    score = points * SHARES.get(verdict, 0.0)
    most = 0.0 if verdict in UNCOUNTED else points
    return ExerciseResult(exercise, ASSIGNMENT.exercise[exercise].title, verdict, score, most, **more)


def submission(name: str, *different: ExerciseResult, **more: Any) -> Results:
    """A submission in which all is right but for what is given."""
    by_name = {one.name: one for one in different}
    exercises = [by_name.get(each) or verdict(each, Verdict.CORRECT) for each in ASSIGNMENT.exercise]
    given: dict[str, Any] = {"edition": "release", "grader": "0.1.0", "secret_hash": "5ec3e7", **more}
    return Results(name, ASSIGNMENT.name, exercises=tuple(exercises), **given)


def write(folder: Path, *every: Results) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for results in every:
        (folder / f"{results.submission}.json").write_bytes(encode(results))
    return folder


def report(
    *every: Results, comments: Mapping[str, str] | None = None, roster: Roster | None = None, broken: tuple[Broken, ...] = ()
) -> Report:
    folder = Folder({results.submission: results for results in every}, broken)
    return survey(ASSIGNMENT, folder, comments or {}, roster)


OVERWRITES = verdict(
    "value_mul",
    Verdict.PARTLY_CORRECT,
    reason="The gradient of a * a is not what torch gives.",
    mistakes=((mistake("overwrites_both_gradients"),),),
    counterexample=Counterexample("a * a", {"a": 3.0}, {"a.grad": 3.0}, {"a.grad": 6.0}),
)
UNKNOWN = verdict(
    "value_exp",
    Verdict.WRONG,
    reason="The gradient of a.exp() is not what torch gives.",
    mistakes=(),
    counterexample=Counterexample("a.exp()", {"a": 1.0}, {"a.grad": 0.5}, {"a.grad": 2.71828182846}),
)
HANGS = verdict(
    "numerical_grad",
    Verdict.WRONG,
    reason="The cell of this exercise (code cell 5) does not count: it did not finish within 2 seconds of computing.",
    mistakes=(),
)
UNTOLD = verdict("softmax", Verdict.COULD_NOT_GRADE, reason="a check failed by itself: KeyError: 5")
