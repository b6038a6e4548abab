"""Functions of plain numbers: what they are called with, and what they must return.

``Call`` turns a wrong answer into a ``NotRight`` with an example; ``hidden_points`` draws arguments from the secret.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from autograder.engine.replies import StudentError
from autograder.expect.tolerance import is_close
from autograder.expression.program import Number
from autograder.faults import CouldNotGrade, NotRight, Question
from autograder.results import Counterexample, Shown, shown

NEARLY = 1e-3
"""How far a number may be off to be called nearly right; it is wrong all the same."""

SMALLEST_DRAWN = 0.2
"""Hidden inputs keep this distance from zero, where many gradients vanish; half of the largest, where that is less."""

LEAST_DRAWN = 0.05
"""Two decimals say little of smaller numbers."""

MOST_DRAWN = 100
"""Points that are drawn in a row before the question itself is taken to say nothing."""


@dataclass(frozen=True)
class Call:
    """One call of a student's function.

    Attributes:
        name: The student's function.
        args: What it is called with.
        inputs: How its arguments are shown.
        labels: How each number that it must return is shown.
        wanted: These numbers.
        only: The only label that is compared, or "".
        question: The function whose gradient is wanted, where there is one to draw.
    """

    name: str
    args: Sequence[Any]
    inputs: dict[str, Number]
    labels: Sequence[str]
    wanted: Sequence[float]
    only: str = ""
    question: Question | None = None

    @property
    def text(self) -> str:
        """The call as Python."""
        return f"{self.name}({', '.join(map(repr, self.args))})"

    def stopped(self, error: str, raised: StudentError | None = None) -> NotRight:
        """Return what to raise where the call raised, or returned no numbers."""
        place = (raised.cell, raised.line) if raised else (None, None)
        example = Counterexample(self.text, dict(self.inputs), {"error": error}, self._shown(self.wanted))
        return NotRight(f"{self.text} does not return {len(self.wanted)} numbers.", example, place=place)

    def must_return(self, yours: list[float], close: Callable[[float, float], bool]) -> None:
        """Compare what was returned.

        Raises:
            NotRight: There are more or fewer numbers, or some are wrong.
        """
        if len(yours) != len(self.wanted):
            example = Counterexample(self.text, dict(self.inputs), {"length": len(yours)}, {"length": len(self.wanted)})
            raise NotRight(f"{self.text} returns {len(yours)} numbers; {len(self.wanted)} are asked for.", example)
        compared = [i for i, label in enumerate(self.labels) if self.only in ("", label)]
        wrong = [i for i in compared if not close(yours[i], self.wanted[i])]
        if wrong:
            mine = {self.labels[i]: shown(yours[i]) for i in wrong}
            right = {self.labels[i]: shown(self.wanted[i]) for i in wrong}
            listed = ", ".join(self.labels[i] for i in wrong)
            example = Counterexample(self.text, dict(self.inputs), mine, right)
            if all(is_close(yours[i], self.wanted[i], NEARLY, NEARLY) for i in wrong):
                inexact = "a rounded number, or a difference of two values, is not exact"
                raise NotRight(f"{self.text} is nearly right for {listed}: {inexact}.", example, question=self.question)
            raise NotRight(f"{self.text} is not right for {listed}.", example, question=self.question)

    def _shown(self, numbers: Sequence[float]) -> dict[str, Shown]:
        return {label: shown(value) for label, value in zip(self.labels, numbers, strict=True)}


def hidden_points(
    seed: bytes,
    inputs: int,
    within: tuple[float, float],
    count: int,
    says_something: Callable[[tuple[float, ...]], bool] = lambda _point: True,
) -> list[tuple[float, ...]]:
    """Return points that nobody can know beforehand, with two decimals.

    Args:
        seed: What they derive from.
        inputs: How many numbers each has.
        within: The least and the greatest number.
        count: How many points.
        says_something: Whether a point is worth asking at; one that is not is drawn again, but not for ever.

    Raises:
        CouldNotGrade: There are no such points.
    """
    drawn = random.Random(seed)  # noqa: S311 - the seed is derived from the secret by HMAC
    largest = max(map(abs, within))
    smallest = min(SMALLEST_DRAWN, largest / 2)
    if within[0] >= within[1] or largest < LEAST_DRAWN:
        raise CouldNotGrade(f"no hidden inputs can be drawn within {within}: they have two decimals")

    def one() -> float:
        while abs(value := round(drawn.uniform(*within), 2)) < smallest:
            pass
        return value

    def point() -> tuple[float, ...]:
        for _ in range(MOST_DRAWN):
            drawn_point = tuple(one() for _ in range(inputs))
            if says_something(drawn_point):
                break
        return drawn_point  # where none says anything, whoever asks there says so

    return [point() for _ in range(count)]
