"""An assignment's notebook as it was handed out: what every submission is laid beside.

``Release.read`` reads it once for many submissions. ``Release.answer_of`` says which answer cell an exercise belongs to.
"""

import ast
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

from autograder.assignment import Assignment
from autograder.notebook.remembering import remembered


class NoRelease(Exception):
    """The release cannot be read; the message names the file and what to do."""


@dataclass(frozen=True)
class ReleasedCell:
    """One cell of the release.

    Attributes:
        kind: ``code`` or ``markdown``.
        source: Its text.
        metadata: All of its metadata.
        cell_id: Its id in the notebook's own format.
        names: What an answer binds, by which a cell is known that has lost its id.
    """

    kind: str
    source: str
    metadata: Mapping[str, Any]
    cell_id: str
    names: tuple[str, ...] = ()

    @property
    def about(self) -> Mapping[str, Any]:
        """What nbgrader notes of it; empty for words between the exercises."""
        found: Mapping[str, Any] = self.metadata.get("nbgrader", {})
        return found

    @property
    def grade_id(self) -> str:
        """The id that nbgrader knows it by, or ""."""
        return str(self.about.get("grade_id", ""))

    @property
    def graded(self) -> bool:
        """Whether it earns points."""
        return bool(self.about.get("grade") or self.about.get("task"))

    @property
    def answer(self) -> bool:
        """Whether students write in it."""
        return bool(self.about.get("solution"))

    @property
    def points(self) -> float:
        """What it is worth."""
        return float(self.about.get("points", 0))

    @cached_property
    def plain(self) -> str:
        """Its text but for blanks."""
        return plain(self.source)

    def says(self, source: str) -> bool:
        """Return whether a text is this cell's, but for blanks and, unless students write in it, comments and layout."""
        if plain(source) == self.plain:
            return True
        if self.answer or self.kind != "code" or len(source) > 4 * len(self.source) + 1000:
            return False
        try:
            return ast.dump(ast.parse(source)) == self._program
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return False

    @cached_property
    def _program(self) -> str:
        return ast.dump(ast.parse(self.source))

    def binds(self, source: str) -> bool:
        """Return whether a text defines what this answer defines."""
        forms = (rf"^(?:(?:def|class)[ \t]+{name}\b|{name}[ \t]*=)" for name in self.names)
        return any(re.search(form, source, re.MULTILINE) for form in forms)


class _Notebook(msgspec.Struct):
    cells: list[dict[str, Any]]
    metadata: dict[str, Any] = {}


@dataclass(frozen=True)
class Release:
    """The notebook of an assignment, as students got it."""

    cells: tuple[ReleasedCell, ...]
    metadata: Mapping[str, Any]

    @classmethod
    def read(cls, path: Path, assignment: Assignment) -> "Release":
        """Return the release in a file.

        Raises:
            NoRelease: There is none, or it is not this assignment's.
        """
        try:
            data = path.read_bytes()
        except OSError as error:
            raise NoRelease(f"the release '{path}' cannot be read ({error}); {_remedy(assignment)}") from error
        return cls.decoded(data, assignment, f"'{path}'")

    @classmethod
    def decoded(cls, data: bytes, assignment: Assignment, name: str) -> "Release":
        """Return the release in a file's bytes.

        Args:
            data: The bytes.
            assignment: The assignment that was handed out.
            name: What messages call it.

        Raises:
            NoRelease: They are no notebook, or not this assignment's.
        """
        remedy = _remedy(assignment)
        try:
            found = msgspec.json.decode(data, type=_Notebook)
        except msgspec.DecodeError as error:
            raise NoRelease(f"the release {name} cannot be read ({error}); {remedy}") from error
        cells = tuple(_cell(cell, assignment, found.cells) for cell in found.cells)
        ids = {cell.grade_id for cell in cells if cell.graded}
        lacking = [name for name in assignment.exercise if name not in ids]
        if lacking:
            raise NoRelease(f"the release {name} has no test cell of {', '.join(lacking)}; {remedy}")
        return cls(cells, found.metadata)

    @cached_property
    def words(self) -> frozenset[str]:
        """The texts between the exercises, but for blanks."""
        return frozenset(cell.plain for cell in self.cells if cell.kind == "markdown")

    @cached_property
    def answer_of(self) -> dict[str, str]:
        """The answer cell that each test cell belongs to: the last one before it."""
        return _answers(tuple((cell.grade_id, cell.answer, cell.graded) for cell in self.cells))


def _remedy(assignment: Assignment) -> str:
    return f"run 'nbgrader generate_assignment {assignment.name}' or 'autograder build'"


@remembered(characters=1_000_000)  # the same given cells are in every notebook of a class
def plain(source: str) -> str:
    """Return a text without blanks at the ends of its lines, and without empty lines around it."""
    return "\n".join(line.rstrip() for line in source.splitlines()).strip()


def _answers(cells: tuple[tuple[str, bool, bool], ...]) -> dict[str, str]:
    found, last = {}, ""
    for grade_id, answer, graded in cells:
        if answer and not graded:
            last = grade_id
        elif graded and not answer and last:
            found[grade_id] = last
    return found


def _cell(raw: dict[str, Any], assignment: Assignment, every: list[dict[str, Any]]) -> ReleasedCell:
    metadata = raw.get("metadata", {})
    about = metadata.get("nbgrader", {})
    names: tuple[str, ...] = ()
    if about.get("solution") and not about.get("grade"):
        abouts = [cell.get("metadata", {}).get("nbgrader", {}) for cell in every]
        known = ((str(one.get("grade_id", "")), bool(one.get("solution")), bool(one.get("grade"))) for one in abouts)
        belong = [name for name, answer in _answers(tuple(known)).items() if answer == about.get("grade_id")]
        entries = [assignment.exercise[name] for name in belong if name in assignment.exercise]
        names = tuple(sorted({entry.answer or "Value" for entry in entries}))
    source = "".join(raw.get("source", ""))  # a text, or a list of texts
    return ReleasedCell(raw.get("cell_type", "code"), source, metadata, raw.get("id", ""), names)
