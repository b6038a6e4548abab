"""The lines of a submission that an exercise's answer stands in, as a student would look them up.

``of_methods`` finds methods of ``Value`` wherever they are defined, ``of_cell`` the statements about a name in its own
cell. Both give ``Excerpt``s, cut where they are long; the text is the student's as it is, apart from control characters.
"""

import ast
import textwrap
import unicodedata
from collections.abc import Collection, Sequence

from msgspec.structs import replace

from autograder.illustration import Excerpt
from autograder.notebook.editions import Layout
from autograder.notebook.shown import COMMAND, CONTROL

MOST_LINES = 40
LONGEST_LINE = 300
BEFORE, AFTER = 6, 3
"""Lines that are shown around one at which a cell stopped."""

Lines = tuple[int, int]
"""A first and a last line, from 1."""

Place = tuple[int, Lines]
"""A cell's position, and lines in it."""


def of_methods(layout: Layout, position: int, methods: Collection[str]) -> tuple[Excerpt, ...]:
    """Return the last definitions of the methods in the cells up to a position, in the order of the submission.

    Args:
        layout: The submission.
        position: The cell after which they count.
        methods: Their names.
    """
    found = _Found(methods)
    for index in range(position + 1):
        for statement, _names in layout.names[index].statements:
            found.read(index, statement)
    return tuple(_excerpt(layout, index, lines) for index, lines in found.places)


def of_name(layout: Layout, position: int, name: str) -> tuple[Excerpt, ...]:
    """Return the definition of a function in a cell; of anything else, the whole cell: what it is made of stands there."""
    about = [node for node, names in layout.names[position].statements if name in names.binds | names.touches]
    if about and isinstance(about[-1], ast.FunctionDef):
        return (_excerpt(layout, position, _span(about[-1])),)
    return (_excerpt(layout, position, (1, len(_lines(layout.submission.cells[position].source)))),)


def around(layout: Layout, cell: int, line: int) -> tuple[Excerpt, ...]:
    """Return the lines around one at which a cell stopped, marked.

    Args:
        layout: The submission.
        cell: The cell's number.
        line: The line's number in it; that of the file where it has no cells.
    """
    for position, one in enumerate(layout.submission.cells):
        if one.number == cell:
            inside = line - one.first_line + 1
            found = _excerpt(layout, position, (max(1, inside - BEFORE), inside + AFTER))
            return marked((found,), cell, [line])
    return ()


def marked(excerpts: Sequence[Excerpt], cell: int | None, lines: Collection[int]) -> tuple[Excerpt, ...]:
    """Return the excerpts with lines marked, as far as they show them.

    Args:
        excerpts: Some code.
        cell: The number of the cell that the lines are in.
        lines: Their numbers in it; those of the file where that has no cells.
    """
    every = []
    for one in excerpts:
        last = one.first_line + one.text.count("\n")
        here = {line for line in lines if one.first_line <= line <= last} if one.cell in (0, cell) else set[int]()
        every.append(replace(one, marked=tuple(sorted({*one.marked, *here}))) if here else one)
    return tuple(every)


class _Found:
    """Where methods of ``Value`` were last defined: in the class, or outside and put into it.

    Args:
        methods: Their names.
    """

    def __init__(self, methods: Collection[str]) -> None:
        self._methods = methods
        self._own: dict[str, list[Place]] = {}
        self._elsewhere: dict[str, list[Place]] = {}  # in a class that Value may derive from
        self._functions: dict[str, Place] = {}

    @property
    def places(self) -> list[Place]:
        """The places, in the order of the submission."""
        return sorted({place for places in {**self._elsewhere, **self._own}.values() for place in places})

    def read(self, index: int, statement: ast.stmt) -> None:
        """Note what a statement of a cell defines."""
        if isinstance(statement, ast.ClassDef):
            own = statement.name == "Value"
            if own and not any(isinstance(base, ast.Name) and base.id == "Value" for base in statement.bases):
                self._own.clear()  # an earlier class of that name is gone
            for node in statement.body:
                for name in self._methods_of(node):
                    (self._own if own else self._elsewhere)[name] = [(index, _span(node))]
        elif isinstance(statement, ast.FunctionDef):
            self._functions[statement.name] = index, _span(statement)
            if statement.name in self._methods:
                self._own[statement.name] = [(index, _span(statement))]
        elif isinstance(statement, ast.Assign):
            meant = self._functions.get(statement.value.id) if isinstance(statement.value, ast.Name) else None
            for target in statement.targets:
                if isinstance(target, ast.Attribute) and target.attr in self._methods:
                    self._own[target.attr] = [*([meant] if meant else []), (index, _span(statement))]

    def _methods_of(self, node: ast.stmt) -> list[str]:
        """Return the names of methods that a statement of a class binds."""
        if isinstance(node, ast.FunctionDef):
            names = [node.name]
        else:
            targets = node.targets if isinstance(node, ast.Assign) else []
            names = [target.id for target in targets if isinstance(target, ast.Name)]
        return [name for name in names if name in self._methods]


def _span(node: ast.stmt) -> Lines:
    decorators = [decorator.lineno for decorator in getattr(node, "decorator_list", [])]
    return min([node.lineno, *decorators]), node.end_lineno or node.lineno


def _excerpt(layout: Layout, position: int, lines: Lines) -> Excerpt:
    cell = layout.submission.cells[position]
    first, every = lines[0], _lines(cell.source)[lines[0] - 1 : lines[1]]
    while every and not every[-1].strip():
        every.pop()
    while every and not every[0].strip():
        every.pop(0)
        first += 1
    shown = [_plain(line) for line in every[:MOST_LINES]]
    number = 0 if layout.submission.path.suffix == ".py" else cell.number
    return Excerpt(number, first + cell.first_line - 1, textwrap.dedent("\n".join(shown)), cut=len(every) - len(shown))


def _lines(source: str) -> list[str]:
    """Return a cell's lines, ended as Python ends them."""
    return source.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _plain(line: str) -> str:
    """Return a line without characters that hide or turn around what stands there."""
    short = line[: LONGEST_LINE * 2].expandtabs(4)
    kept = "".join(character for character in short if unicodedata.category(character) not in CONTROL)
    kept = COMMAND.sub(lambda found: " ".join(found[0]), kept)  # it may be printed where a CI runner reads along
    return kept if len(kept) <= LONGEST_LINE else kept[: LONGEST_LINE - 1] + "…"
