"""Makes a whole submission of a known program: the reference solution with the program put in its place.

``ReferenceSolution.load`` reads an assignment's solution; ``ReferenceSolution.patched`` puts a program in, as the release
edition or, where the assignment has a ``public.py``, as an answered copy of the public notebook. Of ``class Value``, a
method takes the place of the reference's one of its name, ``del name`` takes one out, anything else is added; other code
takes the place of the whole cell that binds the exercise's answer, or the public notebook's ``loss``.
"""

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from autograder.assignment import EXERCISES, Assignment, Exercise
from autograder.misconceptions.catalogue import WHOLE, Patch, PatchError
from autograder.misconceptions.merging import binds, merged, same
from autograder.notebook.editions import Edition, Layout, place
from autograder.notebook.reading import Cell, Submission, read

SOLUTIONS = EXERCISES.parents[1] / "solutions"
LOSS = "loss"
"""What the public notebook's own cell binds; a program that binds it is for the public edition alone."""


@dataclass(frozen=True)
class ReferenceSolution:
    """An assignment's solution.

    Attributes:
        assignment: What it solves.
        submission: Its cells, as the release edition.
    """

    assignment: Assignment
    submission: Submission

    @classmethod
    def load(cls, assignment: Assignment) -> "ReferenceSolution":
        """Read the solution.

        Raises:
            UnreadableSubmission: It is missing or damaged.
        """
        path = SOLUTIONS / assignment.name / f"{assignment.notebook}.ipynb"
        return cls(assignment, read(path, "reference solution"))

    @property
    def editions(self) -> tuple[Edition, ...]:
        """The editions that there are."""
        return ("release", "public") if self._public_file.exists() else ("release",)

    def as_edition(self, edition: Edition) -> Submission:
        """Return the solution as it is in an edition."""
        return self.submission if edition == "release" else self._public

    def editions_of(self, patch: Patch) -> tuple[Edition, ...]:
        """Return the editions that a known program is for."""
        only = patch.edition or ("public" if patch.exercise != WHOLE and LOSS in binds(patch.code) else "")
        return tuple(edition for edition in self.editions if only in {"", edition})

    def patched(self, patch: Patch, edition: Edition) -> Submission:
        """Return the solution with a known program in it.

        Raises:
            PatchError: The program no longer fits the solution, or changes nothing.
        """
        if patch.exercise == WHOLE:
            return replace(read(patch.path, patch.name), path=patch.path)
        base = self.as_edition(edition)
        exercise = self.assignment.exercise[patch.exercise]
        if exercise.methods:
            position = self._position(patch, base, "Value", exercise.cell)
            source = merged(base.cells[position].source, patch)
        else:
            position = self._answer(patch, base, exercise)
            source = patch.code.strip("\n") + "\n"
        if same(source, base.cells[position].source):
            raise PatchError(f"{patch.path}: changes nothing; the reference solution says the same")
        cells = list(base.cells)
        cells[position] = replace(cells[position], source=source)
        return replace(base, name=patch.name, cells=tuple(cells))

    def _answer(self, patch: Patch, base: Submission, exercise: Exercise) -> int:
        """Return the position of the cell that a program takes the place of."""
        bound = binds(patch.code)
        if exercise.torch and exercise.answer not in bound and patch.edition == "public":
            return len(base.cells) - 1  # the public notebook's last cell is about torch, and binds no name of its own
        answer = LOSS if LOSS in bound else exercise.answer
        if answer not in bound:
            raise PatchError(f"{patch.path}: binds no '{answer}', which is what {patch.exercise} asks for")
        return self._position(patch, base, answer, exercise.cell)

    def _position(self, patch: Patch, base: Submission, name: str, grade_id: str) -> int:
        """Return the position of the last cell that binds a name; of the one with an id, where several may."""
        own = [i for i, cell in enumerate(base.cells) if grade_id in ("", cell.grade_id)]
        found = [i for i in own if name in binds(base.cells[i].source)]
        if not found:
            raise PatchError(f"{patch.path}: the reference solution has no cell any more that binds '{name}'")
        return found[-1]

    @property
    def _public_file(self) -> Path:
        return self.assignment.folder / "public.py"

    @cached_property
    def _public(self) -> Submission:
        """The answers without ids and without what the release adds, then the public notebook's own last cells."""
        layout = Layout(self.submission, "release")
        places = place(layout, self.assignment, [], {})
        own = {found.position for found in places.values() if found.position is not None}
        answers = [self.submission.cells[i].source for i in sorted(layout.effects.relevant(own))]
        added = [cell.source for cell in read(self._public_file, "public").cells]
        cells = tuple(Cell(number, source) for number, source in enumerate([*answers, *added], start=1))
        return Submission("reference solution", self.submission.path, cells)
