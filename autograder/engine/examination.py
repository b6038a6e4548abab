"""One submission, opened for checks: its sessions, what is written in it, and which checks count for it.

``Examination.student`` gives a check what it asks, ``Examination.written`` says what there is to judge,
``Examination.why_not`` why a check does not count. The engine (``judging``) and the pytest plugin both ask here.
"""

import math
from collections.abc import Sequence
from contextlib import ExitStack
from copy import copy
from functools import cached_property
from types import TracebackType
from typing import Self

from autograder.assignment import Assignment
from autograder.engine.box import BoxLost
from autograder.engine.collecting import Check
from autograder.engine.grafts import Graft
from autograder.engine.replies import NumbersRead, number
from autograder.engine.session import Session
from autograder.engine.setting import Setting
from autograder.engine.student import Student
from autograder.engine.worker import Worker
from autograder.faults import NotRight
from autograder.notebook.editions import Layout

OTHER_LOGITS = (0.5, -1.0, 1.5, 0.25)
GIVEN_BY_THE_PUBLIC_NOTEBOOK = frozenset({"backward"})


class Examination:
    """A submission that has been run; a context manager that ends its boxes.

    Args:
        layout: The submission.
        assignment: Its exercises.
        worker: Where boxes come from.
        torch_worker: Where those with the real torch come from; None where the submission imports no torch.
        setting: What all questions share.
    """

    def __init__(
        self,
        layout: Layout,
        assignment: Assignment,
        worker: Worker,
        torch_worker: Worker | None,
        setting: Setting,
    ) -> None:
        self.layout = layout
        self.assignment = assignment
        self.setting = setting
        self._main = Session(layout, assignment, worker)
        self._torch = Session(layout, assignment, torch_worker, torch=True) if torch_worker else None
        if self._torch:
            self._torch.budget.wait_with(self._main.budget)
        self._open = ExitStack()
        self._written: dict[str, set[str]] = {}
        self._surveyed = False

    @property
    def grafted(self) -> tuple[str, ...]:
        """The methods of the reference that are in the student's class."""
        return self._main.graft.methods if self._main.graft else ()

    def with_graft(self, graft: Graft) -> "Examination":
        """Return this examination with methods of the reference put into the student's class; a context manager."""
        other = copy(self)
        other._main, other._torch, other._open = self._main.grafted(graft), None, ExitStack()  # noqa: SLF001 - its copy
        other._surveyed = True  # noqa: SLF001 - as above
        # Methods count as they were written; what is made of them may get further now than it did.
        entries = self.assignment.exercise
        other._written = {name: names for name, names in self._written.items() if entries[name].methods}  # noqa: SLF001
        return other

    def __enter__(self) -> Self:
        self._open.enter_context(self._main)
        if not self._surveyed:
            self._main.survey()
        if self._torch:
            self._open.enter_context(self._torch)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._open.close()

    def needs_torch(self, exercise: str) -> bool:
        """Return whether an exercise is judged where the real torch is."""
        return self.assignment.exercise[exercise].torch and self._torch is not None

    def session(self, exercise: str) -> Session:
        """Return the session that an exercise is asked in."""
        if not self.needs_torch(exercise) or self._torch is None:
            return self._main
        if not self._torch.places:
            self._torch.leave_out([outcome.lost for outcome in self._main.outcomes])
            self._torch.survey()
        return self._torch

    def student(self, exercise: str) -> Student:
        """Return the submission as the checks of an exercise see it."""
        return Student(exercise, self.assignment, self.session(exercise), self.setting)

    def written(self, exercise: str) -> set[str]:
        """Return what there is to judge: methods of ``Value``, or the answer's name; empty where nothing was attempted.

        Raises:
            BoxLost: The student's code gave no answer.
        """
        if exercise not in self._written:
            self._written[exercise] = self._is_written(exercise)
        return self._written[exercise]

    def _is_written(self, exercise: str) -> set[str]:
        entry, session = self.assignment.exercise[exercise], self.session(exercise)
        place = session.places[exercise]
        if place.position is None or place.stub:
            return set()
        if entry.methods:
            return session.written_methods(exercise) if self.any_method else set()
        if self.layout.edition == "public" and (entry.torch or (entry.needs_value and not self.any_method)):
            return {entry.answer} if entry.torch else set()
        if session.graft and session.graft.functions:
            return {entry.answer}  # the cell got no further than the function that is replaced now
        return {entry.answer} if session.is_bound(exercise) else set()

    def why_not(self, check: Check) -> str:
        """Return why a check does not count for this submission, or "" where it does.

        Raises:
            BoxLost: The student's code gave no answer.
        """
        if check.edition not in ("", self.layout.edition):
            return f"it is for the {check.edition} edition"
        written = self.written(check.exercise)
        if not written:
            return f"{check.exercise} was not attempted"
        if self.layout.edition == "public" and check.method and check.method not in written:
            return f"{check.method} was not written"
        return ""

    @cached_property
    def any_method(self) -> bool:
        """Whether some method of ``Value`` was written; without one, what the notebook gives earns nothing."""
        asked = [name for name, entry in self.assignment.exercise.items() if entry.methods]
        there = [name for name in asked if self._main.places[name].position is not None]
        given = {method for entry in self.assignment.exercise.values() for method in entry.given}
        if self.layout.edition == "public":
            given |= GIVEN_BY_THE_PUBLIC_NOTEBOOK
        try:
            return any(self._main.written_methods(name) - given for name in there)
        except BoxLost:
            return True

    @cached_property
    def finite_loss(self) -> bool:
        """Whether the public notebook's loss cell yields a finite loss, so that what is missing was not required."""
        exercise = next((name for name, entry in self.assignment.exercise.items() if entry.answer == "nll"), None)
        if exercise is None or self.layout.edition != "public" or self._main.places[exercise].position is None:
            return False
        if not self.any_method:
            return False
        try:
            reply = self._main.ask(exercise, {"do": "data", "name": "loss"}, NumbersRead)
        except BoxLost:
            return False
        return isinstance(reply, NumbersRead) and all(math.isfinite(number(entry)) for entry in reply.numbers)

    @cached_property
    def loss_follows(self) -> bool | None:
        """Whether the public notebook's loss is another one when the logits are others; None where that cannot be told."""
        exercise = next((name for name, entry in self.assignment.exercise.items() if entry.answer == "nll"), "")
        student = self.student(exercise)
        try:
            found = student.loss_with(OTHER_LOGITS)
            return None if found is None else found[0] != student.loss_and_gradients(OTHER_LOGITS)[0]
        except NotRight:
            return False

    def exercises(self, *, torch: bool) -> Sequence[str]:
        """Return the exercises that are judged with the real torch, or those that are not."""
        return [name for name in self.assignment.exercise if self.needs_torch(name) == torch]
