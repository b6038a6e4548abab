"""Which cells matter for what a name means: the reason why replays can be shared and cells left out.

``Effects.may_change`` says whether later cells can change what a name means, ``Effects.relevant`` which cells a cell
depends on. Both go by the names alone, and take a cell for a change wherever they cannot tell.
"""

from collections.abc import Iterable, Sequence

from autograder.notebook.names import CellNames, behind

MOST_WOVEN = 3_000_000
"""Cells times statements that are looked through; where there are more, each cell is taken to change anything."""


def _statements(cells: Iterable[CellNames]) -> list[CellNames]:
    return [names for cell in cells for _statement, names in cell.statements]


def _by_name(statements: Iterable[CellNames]) -> dict[str, list[CellNames]]:
    """Return, for each name, the statements that bind it."""
    found: dict[str, list[CellNames]] = {}
    for names in statements:
        for name in names.binds:
            found.setdefault(name, []).append(names)
    return found


def _closure(needed: set[str], bound_by: dict[str, list[CellNames]]) -> set[str]:
    """Return ``needed`` and all names that what they are bound to refers to."""
    found, todo = set(needed), list(needed)
    while todo:
        for names in bound_by.get(todo.pop(), ()):
            new = names.reads - found
            found |= new
            todo += new
    return found


class Effects:
    """What the cells of one submission may change; computed once, asked for every exercise."""

    def __init__(self, cells: Sequence[CellNames]) -> None:
        self._cells = cells
        self._bound_by = _by_name(_statements(cells))
        self._modules = set().union(*(cell.modules for cell in cells))
        self._aliases: dict[str, set[str]] = {}
        for cell in cells:
            for name, sources in cell.aliases.items():
                self._aliases.setdefault(name, set()).update(sources)
        woven = len(cells) * sum(len(cell.statements) for cell in cells) > MOST_WOVEN
        users = [[] if woven else self._users(cell) for cell in cells]
        self._changed = [set() if woven else self._changed_by(*one) for one in zip(cells, users, strict=True)]
        self._wild = [woven or cell.wild or any(names.wild for names in of) for cell, of in zip(cells, users, strict=True)]

    def _changed_by(self, cell: CellNames, users: Sequence[CellNames]) -> set[str]:
        """Return the names that a cell may change: by itself, and by the functions that it calls."""
        called = set().union(*(names.touches for names in users))
        if any(names.patches for names in users):
            called |= cell.gives.union(*(names.gives for names in users))
        # A method called on an imported module (math.exp) changes nothing that an exercise could notice.
        touched = behind(cell.touches | called, self._aliases)
        return cell.binds | (touched - (self._modules - cell.binds))

    def _users(self, cell: CellNames) -> list[CellNames]:
        """Return the statements behind the names that a cell reads."""
        used = _closure(cell.reads, self._bound_by)
        return list({id(names): names for name in used for names in self._bound_by.get(name, ())}.values())

    def may_change(self, names: set[str], start: int, end: int, *, functions: bool) -> bool:
        """Return whether a cell of ``cells[start:end]`` may change what ``names`` mean after ``cells[start - 1]``.

        Args:
            names: The names that an exercise is asked by.
            start: The position after the exercise's own cell.
            end: The position after the last cell in question.
            functions: Whether they are functions or classes, whose bodies read other names when they run.
        """
        needed = _closure(names, _by_name(_statements(self._cells[:start]))) if functions else names
        return any(self._wild[i] or self._changed[i] & needed for i in range(start, end))

    def only_binds(self, position: int) -> bool:
        """Return whether all that a cell changes is what its own names are bound to."""
        return not self._wild[position] and self._changed[position] <= self._cells[position].binds

    def relevant(self, wanted: Iterable[int]) -> set[int]:
        """Return the positions of the cells that those at ``wanted`` depend on, and these themselves."""
        found = set(wanted)
        before, grown = range(max(found, default=-1) + 1), True
        while grown:
            size = len(found)
            needed = _closure(set().union(*(self._cells[i].reads for i in found)), self._bound_by)
            found |= {i for i in before if self._wild[i] or self._changed[i] & needed}
            grown = len(found) > size
        return found
