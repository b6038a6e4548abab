"""What the calls of a recorded function tell about a numerical gradient: its points, its scheme, its step size.

``Recording.of`` reads a worker's reply; ``Recording.schemes`` says for each input how it was nudged around a point.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from autograder.engine.replies import Recorded, StudentError, number
from autograder.expression.program import Program
from autograder.faults import Question

Scheme = Literal["forward", "backward", "symmetric", "other"]
NO_NUDGE = 1e-13
"""Arguments nearer than this are the same: rounding of x + h - h."""


@dataclass(frozen=True)
class Recording:
    """A numerical gradient that was computed with another function.

    Attributes:
        numbers: What the name was bound to, or None where it was not.
        calls: The arguments of every call, in order.
        forbidden_calls: How often the function was called that should not be.
        error: What the code raised.
        program: The function that was differentiated.
    """

    numbers: list[float] | None
    calls: list[list[float]]
    forbidden_calls: int
    error: StudentError | None
    program: Program

    @classmethod
    def of(cls, reply: Recorded, program: Program) -> "Recording":
        """Read a worker's reply."""
        calls = [[number(entry) for entry in call] for call in reply.calls if len(call) == len(program.names)]
        numbers = None if reply.numbers is None else [number(entry) for entry in reply.numbers]
        return cls(numbers, calls, reply.forbidden_calls, reply.error, program)

    def nudges(self, at: Sequence[float], position: int) -> list[float]:
        """Return by how much input ``position`` was moved from ``at`` where the others were not, in order, without 0."""
        found = []
        for call in self.calls:
            still = all(abs(x - y) < NO_NUDGE for i, (x, y) in enumerate(zip(call, at, strict=True)) if i != position)
            moved = call[position] - at[position]
            if still and abs(moved) > NO_NUDGE and math.isfinite(moved):
                found.append(moved)
        return found

    def scheme(self, at: Sequence[float], position: int) -> tuple[Scheme, float]:
        """Return how input ``position`` was nudged around ``at``, and the step size h (0 where there is none).

        Where several steps were tried, the last one counts: its result is what stays bound.
        """
        moves = self.nudges(at, position)
        above, below = [move for move in moves if move > 0], [-move for move in moves if move < 0]
        if above and below:
            same = math.isclose(above[-1], below[-1], rel_tol=1e-3)
            return ("symmetric", above[-1]) if same else ("other", max(above[-1], below[-1]))
        if moves:
            return ("forward" if above else "backward"), abs(moves[-1])
        return "other", 0.0

    def question(self, at: Sequence[float], program: Program | None = None) -> Question:
        """Return what can be drawn of the difference that was taken around ``at``.

        Args:
            at: The point.
            program: The function to draw; the one that was differentiated by default.
        """
        nudges = tuple(self.scheme(at, position) for position in range(len(at)))
        return Question(program or self.program, tuple(at), nudges=nudges)

    def asked_at(self, at: Sequence[float]) -> bool:
        """Return whether the function was asked at the point itself."""
        return any(all(abs(x - y) < NO_NUDGE for x, y in zip(call, at, strict=True)) for call in self.calls)
