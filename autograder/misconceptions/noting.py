"""Notes what a program answers while it is asked what an exercise's checks ask: ``NotingScenarios``, and ``failure``.

It is the half of an ``Observer`` that plays scenarios; it judges nothing.
"""

from collections.abc import Callable, Sequence
from typing import Any

from autograder.engine.calling import NEARLY
from autograder.engine.examination import Examination
from autograder.engine.left_behind import Point
from autograder.engine.replies import Played, StudentError
from autograder.engine.setting import Setting
from autograder.engine.student import Student
from autograder.misconceptions.fingerprint import ABSOLUTE, EXACTLY, Seen, seen
from autograder.scenario.told import flat

MOST_ENTRIES = 60
"""Entries of one scenario's result that are noted."""


class NotingScenarios(Student):
    """Stands in the place of ``Student``; ``seen`` holds the answers, by check and question.

    Args:
        exercise: The exercise.
        examination: The submission.
        setting: What questions share.
    """

    def __init__(self, exercise: str, examination: Examination, setting: Setting) -> None:
        super().__init__(exercise, examination.assignment, examination.session(exercise), setting)
        self.seen: dict[str, Seen] = {}
        self._check = ""
        self._count = 0

    def _note(self, what: str, *values: float | str, within: float = EXACTLY) -> None:
        self.seen[f"{self._check}/{self._count}/{what}"] = seen(*values, within=within)

    def matches_reference(
        self,
        *functions: Callable[..., Any],
        at: Sequence[Point] = ((),),
        within: tuple[float, float] | None = None,
        points: int = 1,  # noqa: ARG002 - one is drawn here
        absolute: float | None = None,
        relative: float | None = None,
        orders: int = 2,
    ) -> None:
        """Note every entry of what the scenarios come to, in both orders of sets."""
        ways = [False, True][:orders]
        items = self._items(functions, at, within, 1)
        answers = self._played(items, ways)
        loose = (absolute or 0.0) > ABSOLUTE or (relative or 0.0) > EXACTLY
        for place in range(0, len(answers), len(ways)):
            self._count += 1
            found = [_entries(answer) for answer in answers[place : place + len(ways)]]
            for label in [*dict.fromkeys(label for one in found for label in one)][:MOST_ENTRIES]:
                values = [one.get(label, "nothing") for one in found]
                self._note(label.replace("/", "|"), *values, within=NEARLY if loose else EXACTLY)


def _entries(answer: Played) -> dict[str, float | str]:
    """Return the entries of what a scenario came to, or the kind of error that it stopped with."""
    if answer.told is None:
        return {"stops": failure(answer.error)}
    return {label: leaf if isinstance(leaf, float) else str(leaf) for label, leaf in flat(answer.told).items()}


def failure(error: StudentError | None) -> str:
    """Return a kind of failure: the error's type and message, since many mistakes end in a TypeError."""
    if error is None:
        return "no number"
    return error.type if error.type in {"RecursionError", "NameError"} else f"{error.type}: {error.message}"
