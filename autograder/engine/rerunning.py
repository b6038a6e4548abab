"""Asks in the state right before an exercise's own cell: ``ask_before``, and ``record``, which runs the cell once more."""

from contextlib import suppress
from typing import Any

from autograder.assignment import Assignment
from autograder.engine.box import Box, BoxLost
from autograder.engine.grafts import Graft
from autograder.engine.replies import AnyReply, Failed, Recorded
from autograder.engine.surveying import Survey
from autograder.engine.worker import Worker
from autograder.notebook.editions import Layout


class Reruns(Survey):
    """A submission whose cells have been run, and may be run once more in another way.

    Attributes:
        asked: How many questions have been asked so far.
    """

    def __init__(self, layout: Layout, assignment: Assignment, worker: Worker, *, torch: bool, graft: Graft | None) -> None:
        super().__init__(layout, assignment, worker, torch=torch, graft=graft)
        self.asked = 0
        self._recording: tuple[tuple[int, ...], Box] | None = None

    def ask_before(self, exercise: str, request: dict[str, Any], kind: type[AnyReply]) -> AnyReply | Failed:
        """Ask once in a state right before the exercise's own cell, which is thrown away afterwards.

        Raises:
            BoxLost: No answer came.
        """
        reply, box = self._ask_before(exercise, request, kind)
        box.release()
        return reply

    def _ask_before(self, exercise: str, request: dict[str, Any], kind: type[AnyReply]) -> tuple[AnyReply | Failed, Box]:
        """Return the reply of a fresh box, and the box."""
        self.asked += 1
        own, needed, _before = self._needed_by(exercise)
        for attempt in (1, 2):
            box = self.replay(own - 1, needed)
            if box is None:
                raise BoxLost("the cells before it could not be run again")
            try:
                return box.ask(request, kind, self.budget), box
            except BoxLost as lost:
                box.release()
                if not lost.wall or attempt == 2:
                    raise
        raise AssertionError("unreachable")

    def record(self, exercise: str, request: dict[str, Any]) -> Recorded | Failed:
        """Run an exercise's own cell once more, in a state right before it.

        Raises:
            BoxLost: No answer came.
        """
        before, kept = self._needed_by(exercise)[2], self._recording
        self._recording = None
        if kept:
            found = self._record_in(kept, before, request)
            if found:
                return found
            kept[1].release()
        reply, box = self._ask_before(exercise, request, Recorded)  # an error is told by a box that heard of nothing else
        changed = [part["cell"] - 1 for part in request["parts"]]
        if isinstance(reply, Recorded) and not reply.error and all(map(self.layout.effects.only_binds, changed)):
            self._recording = before, box
        else:
            box.release()
        return reply

    def _record_in(
        self, kept: tuple[tuple[int, ...], Box], before: tuple[int, ...], request: dict[str, Any]
    ) -> Recorded | None:
        """Return what is recorded in the box of another exercise, which has run the first of the cells that come before.

        The other one's own cell has only bound names, and they mean again what they meant before.
        """
        cells, box = kept
        rest = before[len(cells) :]
        if before[: len(cells)] != cells or box.released:
            return None
        with suppress(BoxLost):
            if all(self.outcomes[position].lost or self._run(box, [position], survey=False) for position in rest):
                found = box.ask(request, Recorded, self.budget)
                if isinstance(found, Recorded) and not found.error:
                    self.asked += 1
                    self._recording = before, box
                    return found
        return None

    def _needed_by(self, exercise: str) -> tuple[int, set[int], tuple[int, ...]]:
        """Return an exercise's own cell, all cells that it needs, and those of them that come before it."""
        own = self.places[exercise].position or 0
        needed = self.layout.effects.relevant({own})
        return own, needed, tuple(sorted(position for position in needed if position < own))

    def forget_reruns(self) -> None:
        """End the box that is kept."""
        if self._recording:
            self._recording[1].release()
