"""Replays: fresh boxes that run a submission's cells up to one of them.

``Replays.replay`` returns such a box, or None where a cell cost it; a cell that hung or killed its box is left out from
then on. A ``Graft`` puts methods of the reference into the student's class as soon as it is defined.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from autograder.assignment import Assignment
from autograder.engine.box import Box, BoxLost
from autograder.engine.budget import Budget
from autograder.engine.grafts import Graft
from autograder.engine.replies import Done, Failed, Ran, StudentError
from autograder.engine.worker import Worker
from autograder.notebook.editions import Layout
from autograder.notebook.shown import clean

MOST_LOST_CELLS = 8
"""Cells of one submission that may hang or crash before the rest of it is not run any more."""


@dataclass
class Outcome:
    """What became of a cell: nothing special, an error, or a box that was lost with it."""

    error: StudentError | None = None
    lost: str = ""
    run: bool = False
    loss_is_value: bool = False
    loss_has_gradient: bool = False


class Replays:
    """A submission's cells, what became of each, and the boxes to run them in."""

    def __init__(self, layout: Layout, assignment: Assignment, worker: Worker, *, torch: bool, graft: Graft | None) -> None:
        self.layout = layout
        self.assignment = assignment
        self.worker = worker
        self.torch = torch
        self.graft = graft
        self.budget = Budget(assignment.limits)
        self.outcomes = [Outcome() for _ in layout.submission.cells]
        self.needed: set[int] | None = None
        self._waited: set[int] = set()

    def replay(self, last: int, needed: set[int] | None = None, *, survey: bool = False) -> Box | None:
        """Return a fresh box that has run the cells up to ``last``, or None if one of them cost the box.

        Args:
            last: The position of the last cell.
            needed: The cells that matter; the others are left out. None: all of them.
            survey: Note what each cell leaves behind.
        """
        needed = self.needed if needed is None else needed
        limits = self.assignment.limits
        memory = limits.torch_memory_megabytes if self.torch else limits.memory_megabytes
        box = self.worker.box(self.layout.imports(), memory, limits)
        self.budget.admit(box)
        graft_at = self.layout.changed_at("Value", last) if self.graft else set()
        if self.graft and not graft_at:
            self._put_in(box, self.graft)
        for position in range(last + 1):
            wanted = not self.outcomes[position].lost and (needed is None or position in needed)
            if wanted and not self._run(box, position, survey=survey):
                return None
            if self.graft and position in graft_at:
                self._put_in(box, self.graft)
        return box

    def _put_in(self, box: Box, graft: Graft) -> None:
        """Put methods of the reference into the student's class.

        Raises:
            BoxLost: The class does not take them.
        """
        request = {"do": "graft", "source": graft.source, "methods": list(graft.methods)}
        if isinstance(box.ask(request, Done, self.budget), Failed):
            box.release()
            raise BoxLost("the class does not take other methods")

    def _run(self, box: Box, position: int, *, survey: bool) -> bool:
        """Run one cell; return whether the box has survived it."""
        outcome, cell = self.outcomes[position], self.layout.submission.cells[position]
        request = {"do": "run", "source": cell.source, "cell": cell.number, "first_line": cell.first_line}
        try:
            reply = box.ask(request, Ran, self.budget)
        except BoxLost as lost:
            box.end()
            if not self._again(outcome, lost):
                outcome.lost = lost.reason
            return False
        if survey or self.graft:
            outcome.run = True
            outcome.error = reply.error
        if survey and isinstance(reply, Ran):
            outcome.loss_is_value = reply.facts.loss_is_value
            outcome.loss_has_gradient = reply.facts.loss_has_gradient
        return True

    def _again(self, outcome: Outcome, lost: BoxLost) -> bool:
        """Return whether a cell may be run once more: the wall clock alone may have been a busy machine's fault."""
        first = lost.wall and id(outcome) not in self._waited
        self._waited.add(id(outcome))
        return first

    def describe(self, error: StudentError) -> str:
        """Return an error of the student's code as one line: type, message, where."""
        where = self.layout.submission.place(error.cell, error.line)
        text = ": ".join(part for part in (clean(error.type, 60), clean(error.message, 160)) if part)
        return f"{text} ({where})" if where else text

    def leave_out(self, lost: Sequence[str]) -> None:
        """Leave out the cells that another session has lost, for the reason given there."""
        for outcome, reason in zip(self.outcomes, lost, strict=True):
            outcome.lost = reason
