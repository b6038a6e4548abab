"""Which cells matter for what a name means: the reason why replays can be shared and cells left out.

``Effects.may_change`` says whether later cells can change what a name means, ``Effects.relevant`` which cells a cell
depends on. Both go by the names alone, and take a cell for a change wherever they cannot tell.
"""

from collections.abc import Iterable, Sequence

from autograder.notebook.names import CellNames, behind


def _statements(cells: Iterable[CellNames]) -> list[CellNames]:
    return [names for cell in cells for _statement, names in cell.statements]


def _closure(needed: set[str], statements: Sequence[CellNames]) -> set[str]:
    """Return ``needed`` and all names that what they are bound to refers to."""
    needed, grown = set(needed), True
    while grown:
        before = len(needed)
        for names in statements:
            if names.binds & needed:
                needed |= names.reads
        grown = len(needed) > before
    return needed


class Effects:
    """What the cells of one submission may change; computed once, asked for every exercise."""

    def __init__(self, cells: Sequence[CellNames]) -> None:
        self._cells = cells
        self._statements = _statements(cells)
        self._modules = set().union(*(cell.modules for cell in cells))
        self._aliases: dict[str, set[str]] = {}
        for cell in cells:
            for name, sources in cell.aliases.items():
                self._aliases.setdefault(name, set()).update(sources)
        self._changed = [self._changed_by(cell) for cell in cells]
        self._wild = [self._is_wild(cell) for cell in cells]

    def _changed_by(self, cell: CellNames) -> set[str]:
        """Return the names that a cell may change: by itself, and by the functions that it calls."""
        used = _closure(cell.reads, self._statements)
        users = [names for names in self._statements if names.binds & used]
        called = set().union(*(names.touches for names in users))
        if any(names.patches for names in users):
            called |= cell.gives.union(*(names.gives for names in users))
        # A method called on an imported module (math.exp) changes nothing that an exercise could notice.
        touched = behind(cell.touches | called, self._aliases)
        return cell.binds | (touched - (self._modules - cell.binds))

    def _is_wild(self, cell: CellNames) -> bool:
        """Return whether a cell, or a function that it calls, may change anything."""
        used = _closure(cell.reads, self._statements)
        return cell.wild or any(names.wild for names in self._statements if names.binds & used)

    def may_change(self, names: set[str], start: int, end: int, *, functions: bool) -> bool:
        """Return whether a cell of ``cells[start:end]`` may change what ``names`` mean after ``cells[start - 1]``.

        Args:
            names: The names that an exercise is asked by.
            start: The position after the exercise's own cell.
            end: The position after the last cell in question.
            functions: Whether they are functions or classes, whose bodies read other names when they run.
        """
        needed = _closure(names, _statements(self._cells[:start])) if functions else names
        return any(self._wild[i] or self._changed[i] & needed for i in range(start, end))

    def relevant(self, wanted: Iterable[int]) -> set[int]:
        """Return the positions of the cells that those at ``wanted`` depend on, and these themselves."""
        found = set(wanted)
        before, grown = range(max(found, default=-1) + 1), True
        while grown:
            size = len(found)
            needed = _closure(set().union(*(self._cells[i].reads for i in found)), self._statements)
            found |= {i for i in before if self._wild[i] or self._changed[i] & needed}
            grown = len(found) > size
        return found
