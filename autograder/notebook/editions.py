"""Finds the cell that each exercise is judged right after, in both editions.

In the *release* edition a cell of our notebook is known by its nbgrader id; one that lost it is found by the name that
it binds. In the *public* edition, an answered copy of the public notebook, exercises are found by names alone, and some
answers have other names there: the loss cell stands for ``nll``, a second ``numerical_grad`` for the symmetric one.
"""

import ast
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from autograder.assignment import Assignment, Exercise
from autograder.notebook.effects import Effects
from autograder.notebook.names import CellNames
from autograder.notebook.reading import Submission
from autograder.notebook.stubs import is_stub

Edition = Literal["release", "public"]


@dataclass(frozen=True)
class Place:
    """Where an exercise is judged.

    Attributes:
        position: Index of its own cell, or None where the answer's name is bound nowhere.
        name: The name that the answer is bound to, or "".
        stub: The name is bound to nothing but the stub.
    """

    position: int | None
    name: str
    stub: bool = False


def edition_of(submission: Submission) -> Edition:
    """Return ``release`` where nbgrader's ids are present, else ``public``."""
    return "release" if any(cell.grade_id for cell in submission.cells) else "public"


class Layout:
    """A submission's cells and names, and where its exercises are.

    Args:
        submission: The cells.
        edition: The instructor's choice, never the submission's own claim.
    """

    def __init__(self, submission: Submission, edition: Edition) -> None:
        self.submission = submission
        self.edition = edition
        self.names = [CellNames.of(cell.source) for cell in submission.cells]

    @cached_property
    def effects(self) -> Effects:
        """What its cells may change."""
        return Effects(self.names)

    def binding(self, name: str, *, attempts: bool = True) -> list[int]:
        """Return the positions of the cells that bind ``name``; with ``attempts``, those where it is no stub."""
        found = [position for position, names in enumerate(self.names) if name in names.binds]
        if not attempts:
            return found
        return [position for position in found if not self._is_stub(position, name)]

    def _is_stub(self, position: int, name: str) -> bool:
        """Return whether all that a cell does to a name is to bind it to the stub; a loop may fill a list in place."""
        about = [node for node, names in self.names[position].statements if name in names.binds | names.touches]
        return all(is_stub(statement) for statement in about)

    def definition_before(self, name: str, position: int) -> ast.stmt | None:
        """Return the last statement that defines ``name`` in the cells up to ``position``, or None."""
        bound = [index for index in self.binding(name, attempts=False) if index <= position]
        return self.names[bound[-1]].definition(name) if bound else None

    def changed_at(self, name: str, last: int) -> set[int]:
        """Return the positions up to ``last`` that define ``name``, fail to, or change what it is bound to."""
        before = enumerate(self.names[: last + 1])
        return {i for i, names in before if name in names.binds | names.fails_to_bind | names.touches}

    def mentions(self, position: int | None, methods: Sequence[str]) -> bool:
        """Return whether the text of a cell defines one of the methods, whether or not the cell is Python and runs."""
        source = self.submission.cells[position].source if position is not None else ""
        return any(re.search(rf"^[ \t]++def[ \t]++{re.escape(method)}\b", source, re.MULTILINE) for method in methods)

    def uses_torch(self) -> bool:
        """Return whether any cell imports torch; the public notebook imports it itself, so that it must be used, too."""
        if self.edition == "release":
            return any("torch" in names.imports for names in self.names)
        aliases = self._torch_names()
        inside = [
            statement
            for names in self.names
            for statement, alone in names.statements
            if "torch" in alone.imports and not isinstance(statement, ast.Import | ast.ImportFrom)
        ]
        return bool(inside) or "*" in aliases or any(names.reads & aliases for names in self.names)

    def torch_cells(self) -> set[int]:
        """Return the positions of the cells that import torch, use what was imported of it, or what such cells define."""
        found, known = set[int](), self._torch_names()
        for i, names in enumerate(self.names):
            if names.reads & known or "torch" in names.imports:
                found.add(i)
                for node, own in names.statements:
                    if isinstance(node, ast.FunctionDef) and (own.reads & known or "torch" in own.imports):
                        known = known | own.binds
        return found

    def _torch_names(self) -> set[str]:
        """Return what torch, or something of it, is called here."""
        statements = [names for cell in self.names for _statement, names in cell.statements]
        return {"torch"}.union(*(names.modules for names in statements if "torch" in names.imports))

    def imports(self) -> set[str]:
        """Return the top-level modules that the submission imports anywhere."""
        return set().union(*(names.imports for names in self.names))

    def first(self, name: str, stopped: Mapping[int, int]) -> Place:
        """Return the first cell that binds ``name`` to an attempt, or fills in place what a cell before it has bound.

        Args:
            name: The answer's name.
            stopped: The line at which a cell stopped with an error, by position. An attempt that stopped before it was
                complete does not count where there is another one.
        """
        bound = self.binding(name, attempts=False)
        filled = [i for i, names in enumerate(self.names) if name in names.touches and i > min(bound, default=i)]
        attempts = sorted({*self.binding(name), *filled})
        complete = [i for i in attempts if stopped.get(i, self._last_line(i, name) + 1) > self._last_line(i, name)]
        return Place((complete or attempts)[0], name) if attempts else self._stub_or_absent(name)

    def _last_line(self, position: int, name: str) -> int:
        """Return the last line of a cell's statements about a name."""
        about = [node for node, names in self.names[position].statements if name in names.binds | names.touches]
        return max(node.end_lineno or node.lineno for node in about)

    def last(self, name: str) -> Place:
        """Return the last cell that binds ``name`` to an attempt; in the release edition, one that has an id first."""
        attempts = self.binding(name)
        if self.edition == "release":  # our own cell, where it still has its id
            attempts = [index for index in attempts if self.submission.cells[index].grade_id] or attempts
        return Place(attempts[-1], name) if attempts else self._stub_or_absent(name)

    def at(self, position: int, name: str) -> Place:
        """Return a cell as the place of ``name``, if that is bound, or was meant to be bound, there."""
        names = self.names[position]
        if name not in names.binds | names.fails_to_bind:
            return Place(None, name)
        return Place(position, name, stub=name in names.binds and self._is_stub(position, name))

    def _stub_or_absent(self, name: str) -> Place:
        broken = [position for position, names in enumerate(self.names) if name in names.fails_to_bind]
        if broken:  # an attempt that is no Python: its error is what the student must be told
            return Place(broken[-1], name)
        stubs = self.binding(name, attempts=False)
        return Place(stubs[-1], name, stub=True) if stubs else Place(None, name)


def place(
    layout: Layout, assignment: Assignment, losses: Sequence[tuple[bool, bool]], stopped: Mapping[int, int]
) -> dict[str, Place]:
    """Return where each exercise is judged.

    Args:
        layout: The submission.
        assignment: Its exercises.
        losses: For each cell, whether ``loss`` was an instance of the student's ``Value`` after it had run, and
            whether a backward pass had begun at it.
        stopped: The line at which a cell stopped with an error, by position.
    """
    if layout.edition == "release":
        return {name: _release(layout, assignment, exercise) for name, exercise in assignment.exercise.items()}
    cell = _loss_cell(layout, losses)
    return {name: _public(layout, exercise, cell, stopped) for name, exercise in assignment.exercise.items()}


def _release(layout: Layout, assignment: Assignment, exercise: Exercise) -> Place:
    """Return the cell of our notebook that answers an exercise; without its id, the one that stands in its place."""
    name = exercise.answer or "Value"
    if not exercise.cell:
        return layout.last(name)
    own = [i for i, cell in enumerate(layout.submission.cells) if cell.grade_id == exercise.cell]
    if own:
        return layout.at(own[-1], name)
    entries = assignment.exercise.values()
    stages = list(dict.fromkeys(entry.cell for entry in entries if entry.cell and (entry.answer or "Value") == name))
    bound = layout.binding(name, attempts=False)
    if len(bound) == len(stages):
        return layout.at(bound[stages.index(exercise.cell)], name)
    return layout.last(name)


def _loss_cell(layout: Layout, losses: Sequence[tuple[bool, bool]]) -> int | None:
    """Return the last cell that makes ``loss`` a Value; where its backward pass stands in a later one, that cell."""
    made = [index for index in layout.binding("loss") if losses[index][0]]
    if not made:
        return None
    after = [index for index in range(made[-1], len(losses)) if losses[index][1]]
    return after[0] if after else made[-1]


def _public(layout: Layout, exercise: Exercise, loss_cell: int | None, stopped: Mapping[int, int]) -> Place:
    if exercise.torch:
        return Place(len(layout.names) - 1 if layout.uses_torch() else None, "torch")
    if exercise.answer == "numerical_grad2":
        return _symmetric(layout, stopped)
    if not (exercise.needs_value or exercise.methods):
        return layout.first(exercise.answer, stopped)
    name = {"": "Value", "nll": "loss"}.get(exercise.answer, exercise.answer)
    if loss_cell is not None:
        bound = [index for index in layout.binding(name) if index <= loss_cell]
        return Place(loss_cell if bound else None, name)
    return layout.last(name)


def _symmetric(layout: Layout, stopped: Mapping[int, int]) -> Place:
    """``numerical_grad2``; where that never exists, a second cell that binds ``numerical_grad``."""
    again = layout.binding("numerical_grad")[1:]
    if again and not layout.binding("numerical_grad2", attempts=False):
        return Place(again[0], "numerical_grad")
    return layout.first("numerical_grad2", stopped)
