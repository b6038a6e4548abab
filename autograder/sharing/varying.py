"""Puts other numbers in the place of a hidden check's own, the same ones in every build.

``Varying`` draws from a seed that is public: what students get says nothing of the numbers that they are graded with.
What a number is for stays: its sign, whether it is whole, a zero, a root.
"""

import hashlib
import math
import random
from collections.abc import Sequence
from typing import Any

from autograder.expression.program import Number, Program, Step, as_written, operands

WHOLE_EXPONENTS = (2, 3, 4)
ROOTS = (0.5, 1.5, 2.5)
MOST_WHOLE = 5
QUARTERS = 0.5
"""From this size on a number is one of quarters, which are easy to compute with."""


class Varying:
    """Draws other numbers.

    Args:
        about: What they are drawn for; equal words give equal numbers.
    """

    def __init__(self, *about: str) -> None:
        seed = hashlib.sha256("\0".join(("the numbers that students get", *about)).encode()).digest()
        self._random = random.Random(seed)  # noqa: S311 - nothing here is secret

    def _below(self, end: int) -> int:
        return int(self._random.random() * end)  # the one method whose numbers Python promises for a seed

    def number(self, value: Number) -> Number:
        """Return another number of the same sign and kind; zero stays zero."""
        if isinstance(value, bool) or not value or not math.isfinite(value):
            return value
        if isinstance(value, int):
            return self._other_of(value, [math.copysign(1, value) * (1 + i) for i in range(MOST_WHOLE)])
        size = abs(value)
        if QUARTERS <= size < 100:
            near = [q / 4 for q in range(1, 1000) if max(size * 0.5, 0.5) <= q / 4 <= max(size * 1.6, 1.5)]
        else:
            near = [float(f"{size * (0.6 + i / 10):.2g}") for i in range(10)]
        return self._other_of(value, [math.copysign(q, value) for q in near])

    def _other_of(self, value: Number, choices: Sequence[float]) -> Number:
        # One hides a factor that is missing; a whole one may be a place, and has few to choose from.
        others = [choice for choice in choices if choice != value and not (isinstance(value, float) and abs(choice) == 1)]
        found = others[self._below(len(others))]
        return int(found) if isinstance(value, int) else found

    def point(self, point: Sequence[Number]) -> tuple[Number, ...]:
        """Return a point of other numbers; numbers that were equal need not be any more."""
        return tuple(self.number(value) for value in point)

    def program(self, program: Program) -> Program:
        """Return the expression with other constants; an index stays, an exponent remains whole or a fraction."""
        return Program(program.names, tuple(map(self._step, program.steps)), program.output)

    def _step(self, step: Step) -> Step:
        name = as_written(step)
        if name in ("item", "nll", "list", "softmax"):
            return step
        changed = [self._constant(name, code[0]) if isinstance(code, tuple) else code for code in operands(step)]
        return (name, *(code if isinstance(code, int) and not isinstance(old, tuple) else (code,)
                        for code, old in zip(changed, operands(step), strict=True)))  # fmt: skip

    def _constant(self, operation: str, value: Number) -> Number:
        if operation != "pow":
            return self.number(value)
        choices = WHOLE_EXPONENTS if isinstance(value, int) else ROOTS
        return self._other_of(value, [math.copysign(choice, value) for choice in choices]) if value else value

    def steps(self, value: Any) -> Any:
        """Return the steps of a scenario with other decimal numbers; numbers that were equal still are.

        Whole numbers may be lengths and places, and stay.
        """
        return self._inside(value, {})

    def _inside(self, value: Any, known: dict[float, Number]) -> Any:
        if isinstance(value, float):
            if value not in known:
                known[value] = self.number(value)
            return known[value]
        if isinstance(value, dict):
            return {key: self._inside(entry, known) for key, entry in value.items()}
        return [self._inside(entry, known) for entry in value] if isinstance(value, list | tuple) else value


def is_other(point: Sequence[Number], known: Sequence[Sequence[Number]]) -> bool:
    """Return whether a point is none of those that a check has itself; zeros are everybody's."""
    return not any(point) or tuple(point) not in map(tuple, known)
