"""Draws expressions that nobody can know beforehand, with the course secret as the seed.

``draw`` returns the same programs for the same seed and specification, in every process and every version of Python: only
``random.Random.random`` is asked, whose numbers the standard library promises for a seed. A generator of a testing library
did not keep that promise: Hypothesis mixes in numbers that it finds in whatever modules are loaded.
"""

import random
from collections.abc import Callable, Sequence
from typing import TypeVar

from autograder.expression.program import Code, Number, Program, Step, pruned
from autograder.expression.shrink import Case

FEWEST_STEPS, MOST_STEPS = 2, 6
INPUTS = 2
CONSTANTS: tuple[Number, ...] = (2, 3, -1, 0.5, -1.5, 2.5)
EXPONENTS: tuple[Number, ...] = (2, 3, -1, 0.5)
UNARY = ("neg", "exp", "log", "tanh")
NEAREST = 0.2
"""Inputs keep this distance from zero, where many gradients vanish."""

MOST_DRAWN = 40
"""Programs that are drawn for each that is wanted, before fewer are returned."""

Entry = TypeVar("Entry")


def draw(
    number: int,
    operations: Sequence[str],
    count: int,
    within: tuple[float, float],
    keep: Callable[[Case], bool],
) -> list[Case]:
    """Return ``count`` programs.

    Args:
        number: The seed.
        operations: The names of the operations that may occur.
        count: How many programs are wanted; fewer are returned only if hardly any can be kept.
        within: The least and the greatest input.
        keep: Whether a program compares anything worth comparing.

    Raises:
        ValueError: No input of the range is far enough from zero.
    """
    if max(map(abs, within)) <= NEAREST:
        raise ValueError(f"between {within[0]} and {within[1]} every input is too near zero; say a wider range")
    drawing, found = _Drawing(number), list[Case]()
    for _ in range(MOST_DRAWN * count):
        case = drawing.case(operations, within)
        if case not in found and keep(case):
            found.append(case)
            if len(found) == count:
                break
    return found


class _Drawing:
    """Draws from a seed."""

    def __init__(self, number: int) -> None:
        self._random = random.Random(number)  # noqa: S311 - the seed is derived from the secret by HMAC

    def below(self, end: int) -> int:
        """Return a whole number from 0 up to ``end``, which is left out."""
        return int(self._random.random() * end)

    def one_of(self, entries: Sequence[Entry]) -> Entry:
        """Return one of the entries."""
        return entries[self.below(len(entries))]

    def case(self, operations: Sequence[str], within: tuple[float, float]) -> Case:
        """Return a program of the operations over a few inputs, and numbers to evaluate it at."""
        many = FEWEST_STEPS + self.below(MOST_STEPS - FEWEST_STEPS + 1)
        steps = [self._step(self.one_of(operations), INPUTS + number) for number in range(many)]
        program = pruned(Program(tuple("ab"), tuple(steps), INPUTS + len(steps) - 1))
        return program, tuple(self._input(*within) for _ in range(INPUTS))

    def _step(self, name: str, known: int) -> Step:
        """Return an operation on values that are known so far."""
        if name in UNARY:
            return name, self.below(known)
        if name == "pow":
            return name, self.below(known), (self.one_of(EXPONENTS),)
        # A number stands on the right: one on the left asks for a reflected form, which is another question.
        other: Code = (self.one_of(CONSTANTS),) if self.below(3) == 0 else self.below(known)
        return name, self.below(known), other

    def _input(self, low: float, high: float) -> float:
        """Return a number with two decimals, not too near zero."""
        least, most = round(low * 100), round(high * 100)
        while abs(hundredths := least + self.below(most - least + 1)) <= 100 * NEAREST:
            pass
        return hundredths / 100
