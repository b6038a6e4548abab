"""Asks in one batch what the checks of an exercise will ask one after another.

Most of a submission's time went into questions travelling to its box and back. What a check asks first does not depend on
the submission: it follows from the secret. ``Foresight.batch`` rehearses the checks once with a student whose every answer
is right, and returns all that was asked on the way; ``Batch.told`` finds an answer again. What only a wrong answer leads to
(a smaller example) is asked as before.

Which answers a submission gives does not depend on what was graded before it: the rehearsal is the same in every process.
"""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import msgspec

from autograder.assignment import Assignment
from autograder.engine.collecting import Check
from autograder.engine.replies import Evaluation
from autograder.engine.setting import Setting
from autograder.engine.student import Student
from autograder.expect import float_reference
from autograder.expression.program import Program

Items = list[list[Any]]


class Batch:
    """Questions in one request.

    Attributes:
        programs: The programs of all of them.
        items: What is asked of the programs.
    """

    def __init__(self) -> None:
        self.programs: list[dict[str, Any]] = []
        self.items: Items = []
        self._places: dict[bytes, slice] = {}

    def add(self, programs: Sequence[dict[str, Any]], items: Items) -> None:
        """Add a question, unless it is there already."""
        key = _key(programs, items)
        if key not in self._places:
            self._places[key] = slice(len(self.items), len(self.items) + len(items))
            before = len(self.programs)
            self.programs += programs
            self.items += [[item[0] + before, *item[1:]] for item in items]

    def told(
        self, answers: Sequence[Evaluation], programs: Sequence[dict[str, Any]], items: Items
    ) -> list[Evaluation] | None:
        """Return the answers to a question out of those to the batch, or None where it is not in it."""
        place = self._places.get(_key(programs, items))
        return None if place is None else list(answers[place])


def _key(programs: Sequence[dict[str, Any]], items: Items) -> bytes:
    return msgspec.json.encode([programs, items])


class Together:
    """What the checks of several exercises ask first, in one request.

    Attributes:
        request: The request, written once for all submissions.
        count: How many answers it has.
        places: Which of them each exercise's are.
    """

    def __init__(self, batches: dict[str, Batch]) -> None:
        programs: list[dict[str, Any]] = []
        items: Items = []
        self.places: dict[str, slice] = {}
        for exercise, batch in batches.items():
            self.places[exercise] = slice(len(items), len(items) + len(batch.items))
            items += [[item[0] + len(programs), *item[1:]] for item in batch.items]
            programs += batch.programs
        self.count = len(items)
        written = msgspec.Raw(msgspec.json.encode(programs)), msgspec.Raw(msgspec.json.encode(items))
        self.request = {"do": "evaluate", "programs": written[0], "items": written[1]}


class Foresight:
    """Knows what the checks of an assignment will ask.

    Args:
        assignment: Its exercises.
        checks: All checks.
        setting: What questions share.

    Attributes:
        right: The advice on answers that were found to be right, by exercise, edition, answers and the checks that said
            so. Checks are functions of what they are told: whoever answers the same, bit for bit, is right as well.
    """

    def __init__(self, assignment: Assignment, checks: Sequence[Check], setting: Setting) -> None:
        self.right: dict[tuple[bytes | str, ...], tuple[str, ...]] = {}
        self._together: dict[tuple[str, ...], Together] = {}
        self._assignment = assignment
        self._checks = checks
        self._setting = setting
        self._batches: dict[tuple[str, str], Batch] = {}

    def batch(self, exercise: str, edition: str) -> Batch:
        """Return what the checks of an exercise ask of a submission of an edition."""
        key = exercise, edition
        if key not in self._batches:
            rehearsal = _Rehearsal(exercise, self._assignment, self._setting, edition)
            for check in self._checks:
                if check.exercise == exercise and check.edition in ("", edition):
                    with suppress(Exception):  # it asks for more than expressions: that is asked when it comes to it
                        check.run(rehearsal)
            self._batches[key] = rehearsal.batch
        return self._batches[key]

    def together(self, exercises: tuple[str, ...], edition: str) -> Together:
        """Return what the checks of several exercises ask of a submission of an edition."""
        key = edition, *exercises
        if key not in self._together:
            self._together[key] = Together({exercise: self.batch(exercise, edition) for exercise in exercises})
        return self._together[key]


class _Rehearsal(Student):
    """A student whose expressions are all right; asks nobody."""

    def __init__(self, exercise: str, assignment: Assignment, setting: Setting, edition: str) -> None:
        super().__init__(exercise, assignment, None, setting)  # type: ignore[arg-type]  # nothing is asked of a session
        self._edition = edition
        self.batch = Batch()

    @property
    def edition(self) -> str:
        return self._edition

    def _collects(self) -> bool:
        return self._adds_up()

    def _evaluate(
        self,
        programs: list[dict[str, Any]],
        items: Items,
        *,
        showing: bool = False,  # noqa: ARG002 - nothing is shown of a rehearsal
    ) -> list[Evaluation]:
        self.batch.add(programs, items)
        return [_right(programs[item[0]], item[1], item[3]) for item in items]


def _right(program: dict[str, Any], inputs: Sequence[float], start: float) -> Evaluation:
    """Return the right answer to one item.

    Raises:
        NoReference: There is none; what is asked after it is then not foreseen.
    """
    names = [f"x{index}" for index in range(len(inputs))]
    data, gradients = float_reference.evaluate(Program.from_json(names, program), inputs)
    return Evaluation(data, [gradient + start for gradient in gradients])
