"""One submission's cells, run once: which exercise's own cell is which, and which exercises see the same state.

``Survey.run_once`` runs the cells, ``Survey.position`` says where an exercise may be asked, ``Survey.trouble`` what became
of its own cell.
"""

from collections.abc import Collection

from autograder.assignment import Assignment
from autograder.engine.box import Box, BoxLost
from autograder.engine.grafts import Graft
from autograder.engine.replaying import MOST_LOST_CELLS, Outcome, Replays
from autograder.engine.replies import Lists
from autograder.engine.worker import Worker
from autograder.notebook.editions import Layout, Place, place


class Survey(Replays):
    """A submission's cells, and what is known of them once they have been run.

    Attributes:
        places: Each exercise's own cell.
        last: The position of the last cell that was run.
        lists: The lists of numbers that the cells have left, by name.
        shared: Where an exercise may be asked, as far as that has been found out.
        together: The exercises that are judged here, and so may be asked about in one request.
    """

    def __init__(self, layout: Layout, assignment: Assignment, worker: Worker, *, torch: bool, graft: Graft | None) -> None:
        super().__init__(layout, assignment, worker, torch=torch, graft=graft)
        self.places: dict[str, Place] = {}
        self.last = 0
        self.lists: dict[str, list[float | str]] = {}
        self.shared: dict[str, int] = {}
        self.together: Collection[str] = () if graft else tuple(assignment.exercise)

    def run_once(self) -> Box:
        """Find each exercise's own cell, and run the cells up to the last of them; return the box in which they ran."""
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
        self.last = last
        self._note_lists(box)
        losses = [(outcome.loss_is_value, outcome.loss_has_gradient) for outcome in self.outcomes]
        stopped = {
            position: outcome.error.line - self.layout.submission.cells[position].first_line + 1
            for position, outcome in enumerate(self.outcomes)
            if outcome.error and outcome.error.cell == position + 1 and outcome.error.line
        }
        self.places = place(self.layout, self.assignment, losses, stopped)
        return box

    def _note_lists(self, box: Box) -> None:
        """Note the lists of numbers that the cells have left, while the box has not heard of anything hidden."""
        names = [entry.answer for entry in self.assignment.exercise.values() if not (entry.methods or entry.needs_value)]
        try:
            reply = box.ask({"do": "lists", "names": names}, Lists, self.budget)
        except BoxLost:
            return  # the box is asked anew where it is needed
        self.lists = {entry.name: entry.numbers for entry in reply.lists} if isinstance(reply, Lists) else {}

    def _own_cells(self) -> set[int]:
        """Return the positions of the own cells of the exercises that are judged here."""
        here = [
            name
            for name, entry in self.assignment.exercise.items()
            if entry.torch == self.torch or not self.layout.uses_torch()
        ]
        return {place.position for name in here if (place := self.places[name]).position is not None}

    def position(self, exercise: str) -> int:
        """Return the latest position whose state is the same for the exercise as right after its own cell."""
        if exercise not in self.shared:
            here = self.places[exercise]
            own, last = here.position or 0, self.last
            functions = not here.name.startswith("numerical_grad")
            entry = self.assignment.exercise[exercise]
            names = {here.name, "Value"} if entry.needs_value or entry.methods else {here.name}
            names |= {self.places[other].name for other in entry.uses}
            changed = own < last and self.layout.effects.may_change(names, own + 1, last + 1, functions=functions)
            self.shared[exercise] = own if changed else last
        return self.shared[exercise]

    def in_one_state(self, exercise: str) -> tuple[str, ...]:
        """Return those of the exercises that are judged here which are asked about ``Value`` in the exercise's state."""
        entries, position = self.assignment.exercise, self.position(exercise)
        return tuple(
            name
            for name in self.together
            if (entries[name].methods or entries[name].needs_value)
            and self.places[name].position is not None
            and not self.places[name].stub
            and self.position(name) == position
        )

    def trouble(self, exercise: str) -> tuple[int, Outcome] | None:
        """Return the exercise's own cell's number and outcome, if the cell raised or was lost."""
        position = self.places[exercise].position
        if position is None:
            return None
        outcome = self.outcomes[position]
        return (position + 1, outcome) if outcome.error or outcome.lost else None

    def never_runs(self, exercise: str) -> bool:
        """Return whether each cell that has to do with ``Value`` is no Python or was lost, the exercise's own among them.

        Whatever is put in the place of other methods, nothing comes of what was written for it.
        """
        about = {self.places[exercise].position, *self.layout.changed_at("Value", len(self.outcomes))}
        return all(
            position is not None and bool(self.outcomes[position].lost or self.layout.names[position].fails_to_bind)
            for position in about
        )
