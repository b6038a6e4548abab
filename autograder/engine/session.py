"""One submission in the worker: runs its cells, finds each exercise's own cell, and replays up to it.

``Session.survey`` runs the cells once. ``Session.ask`` then asks about an exercise in the state right after its own
cell: in the surveyed box where no later cell can have changed it, in a fresh replay otherwise. A cell that hung or
killed its box is left out of later replays.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from types import TracebackType
from typing import Any, Self

import msgspec

from autograder.assignment import Assignment
from autograder.engine.box import Box, BoxLost
from autograder.engine.grafts import Graft
from autograder.engine.replaying import QUICK
from autograder.engine.replies import AnyReply, Bound, Evaluation, Failed, Recorded
from autograder.engine.rerunning import Reruns
from autograder.engine.worker import Worker
from autograder.notebook import slices
from autograder.notebook.editions import Layout
from autograder.notebook.stubs import stub_methods


class Session(Reruns):
    """A submission's cells and boxes; a context manager that ends the boxes.

    Args:
        layout: The submission.
        assignment: Its exercises and limits.
        worker: Where boxes are taken from.
        memory_megabytes: What each box may use.
        torch: This session runs in the worker that has the real torch.
        graft: Methods of the reference that take the place of the student's; None leaves all as written.

    Attributes:
        first_answers: What their checks asked first, by exercises; None where that took too long.
        unanswered: The exercises of which a question got no answer.
    """

    def __init__(
        self, layout: Layout, assignment: Assignment, worker: Worker, *, torch: bool = False, graft: Graft | None = None
    ) -> None:
        super().__init__(layout, assignment, worker, torch=torch, graft=graft)
        self._boxes: dict[tuple[int, bool], Box] = {}
        self._lost: dict[tuple[int, bool, bytes], str] = {}
        self._names: dict[int, Bound] = {}
        self._methods: dict[int, set[str]] = {}
        self._answers: dict[tuple[int, str], bool] = {}
        self.first_answers: dict[tuple[str, ...], list[Evaluation] | None] = {}
        self.unanswered: set[str] = set()

    def survey(self) -> None:
        """Run the cells once, and keep the box."""
        box = self.run_once()
        self._boxes[self.last, False] = box

    def list_left(self, exercise: str) -> list[float | str] | None:
        """Return the numbers of the list that the exercise's name was left bound to, if it is known without asking."""
        self.asked += 1
        return self.lists.get(self.places[exercise].name) if self.position(exercise) == self.last else None

    def grafted(self, graft: Graft) -> "Session":
        """Return a session of the same submission, surveyed as this one was, with methods of the reference put in."""
        other = Session(self.layout, self.assignment, self.worker, torch=self.torch, graft=graft)
        other.budget, other.places = self.budget, self.places
        other.outcomes = [replace(outcome) for outcome in self.outcomes]
        other._one_by_one = self._one_by_one
        other.needed, other.last, other.shared, other.lists = self.needed, self.last, self.shared, self.lists
        return other

    def ask(
        self, exercise: str, request: dict[str, Any], kind: type[AnyReply], *, showing: bool = False
    ) -> AnyReply | Failed:
        """Ask in the state right after the exercise's own cell.

        Args:
            exercise: The exercise.
            request: What is asked.
            kind: What is answered.
            showing: The student may be shown the answer. It then comes from a box that has heard of nothing but what is
                shown: whatever a student's code has seen, it could spell out in an error's text or in a number.

        Raises:
            BoxLost: No answer came.
        """
        key, patience = (self.position(exercise), showing), self.budget.patience
        lost_before = (*key, msgspec.json.encode(request))
        if lost_before in self._lost:
            raise BoxLost(self._lost[lost_before])
        try:
            limit = self.assignment.limits.question_seconds
            return self._with_box(key, lambda box: box.ask(request, kind, self.budget, limit=limit, within=patience))
        except BoxLost as lost:
            self._lost[lost_before] = lost.reason
            self.budget.lost_a_question = True
            self.unanswered.add(exercise)
            raise

    def ask_quickly(
        self, exercise: str, request: dict[str, Any], kind: type[AnyReply], *, showing: bool = False
    ) -> AnyReply | Failed | None:
        """Ask as ``ask`` does, but give up soon: None where no answer came in a moment, which costs nothing but time."""
        key = (self.position(exercise), showing)
        if self.budget.lost_a_question and not showing:
            return None
        try:
            return self._with_box(key, lambda box: box.ask(request, kind, self.budget, within=QUICK))
        except BoxLost:
            return None

    def ask_alone(self, exercise: str, request: dict[str, Any], kind: type[AnyReply]) -> AnyReply | Failed:
        """Ask right after the exercise's own cell, in a replay that nothing else is asked of.

        Raises:
            BoxLost: No answer came.
        """
        self.asked += 1
        box = self.replay(self.places[exercise].position or 0)
        if box is None:
            raise BoxLost("the cells before it could not be run again")
        with box:
            return box.ask(request, kind, self.budget)

    def record_in_company(self, exercise: str, request: dict[str, Any]) -> Recorded | None:
        """Run an exercise's own cell once more after all cells, where that comes to the same as right before it.

        The box may have heard hidden inputs: no student is to be shown what it answers. None where it is no use.
        """
        box = self._boxes.get((self.last, False))
        if box and not box.released and self.graft is None and self._could_run_again(exercise, request):
            with suppress(BoxLost):
                found = box.ask(request, Recorded, self.budget, within=QUICK)
                if isinstance(found, Recorded) and not found.error:
                    self.asked += 1
                    return found
        return None

    def _could_run_again(self, exercise: str, request: dict[str, Any]) -> bool:
        """Return whether what is recorded would come to the same after all cells as right before the exercise's own."""
        parts, effects = request["parts"], self.layout.effects
        changed = [part["cell"] - 1 for part in parts]
        first = min(changed, default=self.last + 1)
        asked_for = slices.asked_for([part["source"] for part in parts]) - {request["function"]}
        return (
            first <= (self.places[exercise].position or 0)
            and all(map(effects.only_binds, changed))
            and not effects.may_change(asked_for, first, self.last + 1, functions=True)
        )

    def remembered(self, exercise: str, what: str, ask: Callable[[], bool]) -> bool:
        """Return what ``ask`` says of the exercise's state; it is asked once per state, not once per exercise."""
        key = (self.position(exercise), what)
        if key not in self._answers:
            self._answers[key] = ask()
        return self._answers[key]

    def written_methods(self, exercise: str) -> set[str]:
        """Return the methods that some exercise asks for and that are there, and more than stubs, in its state.

        Raises:
            BoxLost: No answer came.
        """
        position = self.position(exercise)
        if position not in self._methods:
            stubs = stub_methods(self.layout.definition_before("Value", position))
            self._methods[position] = {*self._bound(exercise).methods} - stubs
        return self._methods[position]

    def is_bound(self, exercise: str) -> bool:
        """Return whether the exercise's name is bound in its state.

        Raises:
            BoxLost: No answer came.
        """
        return self.places[exercise].name in self._bound(exercise).bound

    def _bound(self, exercise: str) -> Bound:
        """Return what is bound in the exercise's state; it is asked once per state, not once per exercise."""
        position = self.position(exercise)
        if position not in self._names:
            entries = self.assignment.exercise.values()
            methods = sorted({method for entry in entries for method in (*entry.methods, *entry.given)})
            names = sorted({place.name for place in self.places.values()})
            reply = self.ask(exercise, {"do": "names", "names": names, "methods": methods}, Bound)
            self._names[position] = reply if isinstance(reply, Bound) else Bound(reply.id, [], [])
        return self._names[position]

    def _with_box(self, key: tuple[int, bool], ask: Callable[[Box], AnyReply | Failed]) -> AnyReply | Failed:
        """Ask the box of a position; where only the wall clock was up, once more in a fresh one."""
        self.asked += 1
        for attempt in (1, 2):
            kept = self._boxes.get(key)
            box = self.replay(key[0]) if kept is None or kept.released else kept
            if box is None:
                raise BoxLost("the cells before it could not be run again")
            self._boxes[key] = box
            if key[1]:
                self.budget.leave_alone(box)
            try:
                return ask(box)
            except BoxLost as lost:
                self._drop(key)
                if not lost.wall or attempt == 2:
                    raise
        raise AssertionError("unreachable")

    def _drop(self, key: tuple[int, bool]) -> None:
        if key in self._boxes:
            self._boxes.pop(key).release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for key in list(self._boxes):
            self._drop(key)
        self.forget_reruns()
