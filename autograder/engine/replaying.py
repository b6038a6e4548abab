"""Replays: fresh boxes that run a submission's cells up to one of them.

``Replays.replay`` returns such a box, or None where a cell cost it; a cell that hung or killed its box is left out from
then on. A ``Graft`` puts methods of the reference into the student's class as soon as it is defined.
"""

import math
from collections.abc import Iterator, Sequence
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

MOST_TOGETHER = 50
"""Cells that are run in one request."""

QUICK = 0.1
"""CPU seconds that a batch of questions, or of cells, may take: an honest one takes a tenth of that."""


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
        self._one_by_one = False

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
        box = self.worker.box(self.layout.imports() | {*self.assignment.modules}, memory, limits)
        self.budget.admit(box)
        graft_at = self._graft_at(self.graft, last) if self.graft else set()
        if self.graft and not graft_at:
            self._put_in(box, self.graft)
        for stop, positions in self._wanted(last, needed, graft_at):
            if not self._run(box, positions, survey=survey):
                return self.replay(last, needed, survey=survey) if len(positions) > 1 else None
            if self.graft and stop in graft_at:
                self._put_in(box, self.graft)
        return box

    def _graft_at(self, graft: Graft, last: int) -> set[int]:
        """Return the positions after which something of the student's is to be replaced again."""
        names = {*graft.replaced} | ({"Value"} if graft.methods else set())
        return set[int]().union(*(self.layout.changed_at(name, last) for name in names))

    def _wanted(self, last: int, needed: set[int] | None, graft_at: set[int]) -> Iterator[tuple[int, list[int]]]:
        """Yield which cells to run in one request, and the position up to which all have been run then."""
        together: list[int] = []
        for position in range(last + 1):
            if not self.outcomes[position].lost and (needed is None or position in needed):
                together.append(position)
            full = len(together) >= (1 if self._one_by_one else MOST_TOGETHER)
            if full or position in graft_at or position == last:
                yield position, together
                together = []

    def _put_in(self, box: Box, graft: Graft) -> None:
        """Put methods of the reference into the student's class.

        Raises:
            BoxLost: The class does not take them.
        """
        request = {"do": "graft", "source": graft.source, "methods": list(graft.methods)}
        request["functions"] = list(graft.replaced)
        if isinstance(box.ask(request, Done, self.budget), Failed):
            box.release()
            raise BoxLost("the class does not take other methods")

    def _run(self, box: Box, positions: Sequence[int], *, survey: bool) -> bool:
        """Run cells in one request; return whether the box has survived them.

        Where it has not, and there are several, from then on each is run by itself: one of them was it.
        """
        if not positions:
            return True
        cells = [self.layout.submission.cells[position] for position in positions]
        run = [{"source": cell.source, "cell": cell.number, "first_line": cell.first_line} for cell in cells]
        try:
            within = QUICK if len(positions) > 1 else math.inf
            reply = box.ask({"do": "run", "cells": run}, Ran, self.budget, within=within)
            if isinstance(reply, Failed) or len(reply.ran) != len(positions):
                raise BoxLost("the worker answered something else than what became of the cells")
        except BoxLost as lost:
            box.end()
            if len(positions) > 1:
                self._one_by_one = True
            elif not self._again(self.outcomes[positions[0]], lost):
                self.outcomes[positions[0]].lost = lost.reason
            return False
        for position, ran in zip(positions, reply.ran, strict=True):
            outcome = self.outcomes[position]
            if survey or self.graft:
                outcome.run, outcome.error = True, ran.error
            if survey:
                outcome.loss_is_value, outcome.loss_has_gradient = ran.facts.loss_is_value, ran.facts.loss_has_gradient
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
