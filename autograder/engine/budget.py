"""What one submission may use, over all its boxes: ``Budget``."""

import math
import time
from collections.abc import Sequence
from typing import Any, Protocol

from autograder.assignment import Limits

MOST_BOXES = 3
"""Boxes of one submission that may be alive at the same time."""


class Alive(Protocol):
    """What a budget needs of a box."""

    released: bool

    def release(self) -> None:
        """Kill it."""

    def charge(self) -> None:
        """Charge the budget with what it has used so far."""

    def pause(self, others: Sequence[Any]) -> None:
        """Stop other boxes until they are asked again."""


class Budget:
    """What one submission may use, over all its boxes: CPU seconds, waiting, and boxes that are alive at the same time.

    Attributes:
        limits: The assignment's.
        used: CPU seconds so far.
        lost_a_question: Whether a question got no answer within its deadline; others are then waited for less long.
        lost_a_picture: Whether a box was lost over a picture; no other is asked for, since verdicts need what is left.
    """

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.used = 0.0
        self.lost_a_picture = self.lost_a_question = False
        self._waiting = [0.0]
        self._alive: list[Alive] = []
        self._begun = time.monotonic()

    @property
    def waited(self) -> float:
        """Wall seconds that the submission has been waited for, where that was long enough to be looked at."""
        return self._waiting[0]

    def wait(self, seconds: float) -> None:
        """Count a wait."""
        self._waiting[0] += seconds

    def wait_with(self, other: "Budget") -> None:
        """Count waits together with another worker's: a submission has one wall clock."""
        self._waiting = other._waiting  # noqa: SLF001 - of its own kind

    @property
    def wall_left(self) -> float:
        """Wall seconds that one more request may take: code that only waits has a total, as code that computes has."""
        total = 2 * self.limits.submission_seconds * self.limits.wall_factor  # twice: the wall clock is tried again once
        most = max(self.left, 1.0) * self.limits.wall_factor
        return max(self.limits.cell_seconds / 2, min(most, total - self.waited))

    @property
    def left(self) -> float:
        """CPU seconds that one more request may use.

        A little is left when the submission's own are used up, out of a small reserve: what is honest needs milliseconds,
        and must not pay for a cell that never ended.
        """
        least = self.limits.cell_seconds / 10
        return max(least, min(self.limits.cell_seconds, self.limits.submission_seconds - self.used))

    @property
    def patience(self) -> float:
        """CPU seconds that one more question may use: where one never ended, the next ones most likely do not either."""
        return self.limits.cell_seconds / 20 if self.lost_a_question else math.inf

    @property
    def is_used_up(self) -> bool:
        """Whether nothing more is asked: the reserve is gone, too."""
        reserve = self.limits.cell_seconds
        waiting = (2 * self.limits.submission_seconds + reserve) * self.limits.wall_factor
        return self.used > self.limits.submission_seconds + reserve or self.waited > waiting

    def admit(self, box: Alive) -> None:
        """Count a new box; the oldest one that is alive has to go where there are too many.

        What boxes hold together is bounded by this, and what they compute while nobody asks them anything.
        """
        self._alive = [other for other in self._alive if not other.released]
        while len(self._alive) >= MOST_BOXES:
            self._alive.pop(0).release()
        if time.monotonic() - self._begun > self.limits.cell_seconds / 2:  # until then they cannot have used much
            for other in self._alive:
                other.charge()
        self._alive.append(box)

    def leave_alone(self, box: Alive) -> None:
        """Stop all boxes but one: what these have heard, they could tell it by being busy or idle."""
        box.pause([other for other in self._alive if other is not box and not other.released])
