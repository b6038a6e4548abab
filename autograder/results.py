"""All verdicts of one submission, as data: the one thing that renderers, exporters and the gradebook know.

``ExerciseResult`` is what is said of one exercise, ``Results`` all of it. Neither holds a clock or a machine's name, so
that the same submission gives the same bytes.
"""

import math
from enum import StrEnum

import msgspec

from autograder.illustration import Illustration
from autograder.illustration import Shown as Shown  # noqa: PLC0414 - it belongs to results as well


class Verdict(StrEnum):
    """What is said of one exercise."""

    CORRECT = "correct"
    PARTLY_CORRECT = "partly_correct"
    WRONG = "wrong"
    NOT_ATTEMPTED = "not_attempted"
    NOT_REQUIRED = "not_required"
    COULD_NOT_GRADE = "could_not_grade"


class Counterexample(msgspec.Struct, frozen=True):
    """The smallest example on which student and reference disagree.

    Attributes:
        expression: Python that the student can read.
        inputs: What each name of it is.
        yours: What the student's code gave, by name; ``{"error": text}`` where it raised.
        expected: What torch gives, by the same names.
    """

    expression: str
    inputs: dict[str, Shown]
    yours: dict[str, Shown]
    expected: dict[str, Shown]


UNKNOWN = "unknown"
"""What a mistake is called that no known one is like."""


class Mistake(msgspec.Struct, frozen=True):
    """A known mistake: its name, what is wrong, and a question that leads to it."""

    name: str
    sentence: str
    question: str


class CheckResult(msgspec.Struct, frozen=True):
    """One hidden check: its sentence, whether it passed, and, of the first that did not, why not."""

    name: str
    sentence: str
    weight: int
    passed: bool
    reason: str = ""


class ExerciseResult(msgspec.Struct, frozen=True):
    """What is said of one exercise.

    Attributes:
        name: The exercise's id.
        title: What it is called in words.
        verdict: See ``Verdict``.
        score: Points reached.
        max_score: Points that could be reached; 0 where nothing was required.
        checks: The checks that counted, in order.
        counterexample: The first disagreement's smallest example.
        reason: One sentence that says why it is not right, or why it could not be graded.
        advice: Sentences on corners, which cost nothing.
        mistakes: The known mistakes that together give the same wrong numbers; for each, all that cannot be told from it.
            Empty where none does, None where it was not asked.
        carried_forward: Exercises whose methods were replaced by the reference's for this verdict.
        hints: Questions that lead to the answer, the gentlest first; empty where it is right.
        illustration: The student's graph, their slope, their code; None where there is nothing to show.
    """

    name: str
    title: str
    verdict: Verdict
    score: float
    max_score: float
    checks: tuple[CheckResult, ...] = ()
    counterexample: Counterexample | None = None
    reason: str = ""
    advice: tuple[str, ...] = ()
    mistakes: tuple[tuple[Mistake, ...], ...] | None = None
    carried_forward: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    illustration: Illustration | None = None

    @property
    def misconceptions(self) -> tuple[str, ...]:
        """The names of the known mistakes; ``unknown`` where none fits."""
        if self.mistakes is None:
            return ()
        return tuple(mistake.name for alike in self.mistakes for mistake in alike) or (UNKNOWN,)


class Results(msgspec.Struct, frozen=True):
    """All verdicts of one submission, and what they depend on."""

    submission: str
    assignment: str
    edition: str
    exercises: tuple[ExerciseResult, ...]
    grader: str
    secret_hash: str
    unreadable: str = ""

    @property
    def score(self) -> float:
        """Points reached."""
        return _round(math.fsum(exercise.score for exercise in self.exercises))

    @property
    def max_score(self) -> float:
        """Points that could be reached, those apart that could not be graded."""
        return _round(math.fsum(exercise.max_score for exercise in self.exercises))

    @property
    def complete(self) -> bool:
        """Whether everything could be read and graded."""
        return not self.unreadable and all(exercise.verdict is not Verdict.COULD_NOT_GRADE for exercise in self.exercises)


def _round(points: float) -> float:
    return round(points, 4)


def shown(number: float) -> Shown:
    """Return a number as results carry it: with twelve digits, which every machine's mathematics agrees on."""
    if math.isfinite(number):
        return float(f"{number:.12g}")
    return "nan" if math.isnan(number) else ("inf" if number > 0 else "-inf")
