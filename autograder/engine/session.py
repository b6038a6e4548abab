"""One submission in the worker: runs its cells, finds each exercise's own cell, and replays up to it.

``Session.survey`` runs the cells once. ``Session.ask`` then asks about an exercise in the state right after its own
cell: in the surveyed box where no later cell can have changed it, in a fresh replay otherwise. A cell that hung or
killed its box is left out of later replays. ``Session.ask_before`` asks in the state before the exercise's own cell.
"""

from collections.abc import Callable
from dataclasses import replace
from types import TracebackType
from typing import Any, Self

from autograder.assignment import Assignment
from autograder.engine.box import Box, BoxLost
from autograder.engine.grafts import Graft
from autograder.engine.replaying import MOST_LOST_CELLS, Outcome, Replays
from autograder.engine.replies import AnyReply, Bound, Failed, Lists
from autograder.engine.worker import Worker
from autograder.notebook.editions import Layout, Place, place
from autograder.notebook.stubs import stub_methods

QUICK = 0.2
"""CPU seconds that a batch of questions may take: an honest one takes a hundredth."""


class Session(Replays):
    """A submission's cells and boxes; a context manager that ends the boxes.

    Args:
        layout: The submission.
        assignment: Its exercises and limits.
        worker: Where boxes are taken from.
        memory_megabytes: What each box may use.
        torch: This session runs in the worker that has the real torch.
        graft: Methods of the reference that take the place of the student's; None leaves all as written.
    """

    def __init__(
        self, layout: Layout, assignment: Assignment, worker: Worker, *, torch: bool = False, graft: Graft | None = None
    ) -> None:
        super().__init__(layout, assignment, worker, torch=torch, graft=graft)
        self.places: dict[str, Place] = {}
        self._boxes: dict[tuple[int, bool], Box] = {}
        self._shared: dict[str, int] = {}
        self._names: dict[int, Bound] = {}
        self._answers: dict[tuple[int, str], bool] = {}
        self._last = 0
        self._lists: dict[str, list[float | str]] = {}

    def survey(self) -> None:
        """Find each exercise's own cell, and run the cells up to the last of them once."""
        last = len(self.outcomes) - 1
        if self.layout.edition == "release":  # ids and names tell, without running anything
            self.places = place(self.layout, self.assignment, [], {})
            own = self._own_cells()
            last = max(own, default=0)
            self.needed = self.layout.effects.relevant(own)
        elif self.torch:
            self.needed = self.layout.effects.relevant(self.layout.torch_cells())
        while (box := self.replay(last, survey=True)) is None:
            if sum(bool(outcome.lost) for outcome in self.outcomes) >= MOST_LOST_CELLS:
                for outcome in self.outcomes:
                    if not outcome.run and not outcome.lost:
                        outcome.lost = "it was not run, since too many cells before it did not finish"
        self._last = last
        self._boxes[last, False] = box
        self._note_lists(box)
        losses = [(outcome.loss_is_value, outcome.loss_has_gradient) for outcome in self.outcomes]
        stopped = {
            position: outcome.error.line - self.layout.submission.cells[position].first_line + 1
            for position, outcome in enumerate(self.outcomes)
            if outcome.error and outcome.error.cell == position + 1 and outcome.error.line
        }
        self.places = place(self.layout, self.assignment, losses, stopped)

    def _note_lists(self, box: Box) -> None:
        """Note the lists of numbers that the cells have left, while the box has not heard of anything hidden."""
        names = [entry.answer for entry in self.assignment.exercise.values() if not (entry.methods or entry.needs_value)]
        try:
            reply = box.ask({"do": "lists", "names": names}, Lists, self.budget)
        except BoxLost:
            return  # the box is asked anew where it is needed
        self._lists = {entry.name: entry.numbers for entry in reply.lists} if isinstance(reply, Lists) else {}

    def list_left(self, exercise: str) -> list[float | str] | None:
        """Return the numbers of the list that the exercise's name was left bound to, if it is known without asking."""
        return self._lists.get(self.places[exercise].name) if self._position(exercise) == self._last else None

    def _own_cells(self) -> set[int]:
        """Return the positions of the own cells of the exercises that are judged here."""
        here = [
            name
            for name, entry in self.assignment.exercise.items()
            if entry.torch == self.torch or not self.layout.uses_torch()
        ]
        return {place.position for name in here if (place := self.places[name]).position is not None}

    def grafted(self, graft: Graft) -> "Session":
        """Return a session of the same submission, surveyed as this one was, with methods of the reference put in."""
        other = Session(self.layout, self.assignment, self.worker, torch=self.torch, graft=graft)
        other.budget, other.places = self.budget, self.places
        other.outcomes = [replace(outcome) for outcome in self.outcomes]
        other.needed, other._last, other._shared, other._lists = self.needed, self._last, self._shared, self._lists
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
        return self._with_box((self._position(exercise), showing), lambda box: box.ask(request, kind, self.budget))

    def ask_quickly(
        self, exercise: str, request: dict[str, Any], kind: type[AnyReply], *, showing: bool = False
    ) -> AnyReply | Failed | None:
        """Ask as ``ask`` does, but give up soon: None where no answer came in a moment, which costs nothing but time."""
        key = (self._position(exercise), showing)
        try:
            return self._with_box(key, lambda box: box.ask(request, kind, self.budget, within=QUICK))
        except BoxLost:
            return None

    def ask_before(self, exercise: str, request: dict[str, Any], kind: type[AnyReply]) -> AnyReply | Failed:
        """Ask once in a state right before the exercise's own cell, which is thrown away afterwards.

        Raises:
            BoxLost: No answer came.
        """
        own = self.places[exercise].position or 0
        needed = self.layout.effects.relevant({own})
        for attempt in (1, 2):
            box = self.replay(own - 1, needed)
            if box is None:
                raise BoxLost("the cells before it could not be run again")
            try:
                return box.ask(request, kind, self.budget)
            except BoxLost as lost:
                if not lost.wall or attempt == 2:
                    raise
            finally:
                box.release()
        raise AssertionError("unreachable")

    def ask_alone(self, exercise: str, request: dict[str, Any], kind: type[AnyReply]) -> AnyReply | Failed:
        """Ask right after the exercise's own cell, in a replay that nothing else is asked of.

        Raises:
            BoxLost: No answer came.
        """
        box = self.replay(self.places[exercise].position or 0)
        if box is None:
            raise BoxLost("the cells before it could not be run again")
        with box:
            return box.ask(request, kind, self.budget)

    def remembered(self, exercise: str, what: str, ask: Callable[[], bool]) -> bool:
        """Return what ``ask`` says of the exercise's state; it is asked once per state, not once per exercise."""
        key = (self._position(exercise), what)
        if key not in self._answers:
            self._answers[key] = ask()
        return self._answers[key]

    def written_methods(self, exercise: str) -> set[str]:
        """Return the methods that some exercise asks for and that are there, and more than stubs, in its state.

        Raises:
            BoxLost: No answer came.
        """
        stubs = stub_methods(self.layout.definition_before("Value", self._position(exercise)))
        return set(self._bound(exercise).methods) - stubs

    def is_bound(self, exercise: str) -> bool:
        """Return whether the exercise's name is bound in its state.

        Raises:
            BoxLost: No answer came.
        """
        return self.places[exercise].name in self._bound(exercise).bound

    def _bound(self, exercise: str) -> Bound:
        """Return what is bound in the exercise's state; it is asked once per state, not once per exercise."""
        position = self._position(exercise)
        if position not in self._names:
            entries = self.assignment.exercise.values()
            methods = sorted({method for entry in entries for method in (*entry.methods, *entry.given)})
            names = sorted({place.name for place in self.places.values()})
            reply = self.ask(exercise, {"do": "names", "names": names, "methods": methods}, Bound)
            self._names[position] = reply if isinstance(reply, Bound) else Bound(reply.id, [], [])
        return self._names[position]

    def trouble(self, exercise: str) -> tuple[int, Outcome] | None:
        """Return the exercise's own cell's number and outcome, if the cell raised or was lost."""
        position = self.places[exercise].position
        if position is None:
            return None
        outcome = self.outcomes[position]
        return (position + 1, outcome) if outcome.error or outcome.lost else None

    def _position(self, exercise: str) -> int:
        """Return the latest position whose state is the same for the exercise as right after its own cell."""
        if exercise not in self._shared:
            here = self.places[exercise]
            own, last = here.position or 0, self._last
            functions = not here.name.startswith("numerical_grad")
            entry = self.assignment.exercise[exercise]
            names = {here.name, "Value"} if entry.needs_value or entry.methods else {here.name}
            changed = own < last and self.layout.effects.may_change(names, own + 1, last + 1, functions=functions)
            self._shared[exercise] = own if changed else last
        return self._shared[exercise]

    def _with_box(self, key: tuple[int, bool], ask: Callable[[Box], AnyReply | Failed]) -> AnyReply | Failed:
        """Ask the box of a position; where only the wall clock was up, once more in a fresh one."""
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
