"""Which cells matter for what a name means: the reason why replays can be shared and cells left out.

``may_change`` says whether later cells can change what a name means, ``relevant`` which cells a cell depends on. Both
go by the names alone, and take a cell for a change wherever they cannot tell.
"""

from collections.abc import Iterable, Sequence

from autograder.notebook.names import CellNames


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


def _effects(cell: CellNames, statements: Sequence[CellNames], modules: set[str]) -> set[str]:
    """Return the names that a cell may change: by itself, and by the functions that it calls."""
    used = _closure(cell.reads, statements)
    called = set().union(*(names.touches for names in statements if names.binds & used))
    # A method called on an imported module (math.exp) changes nothing that an exercise could notice.
    return cell.binds | ((cell.touches | called) - (modules - cell.binds))


def may_change(cells: Sequence[CellNames], name: str, start: int, end: int, *, functions: bool) -> bool:
    """Return whether a cell of ``cells[start:end]`` may change what ``name`` means after ``cells[start - 1]``.

    Args:
        cells: All cells of a submission, in order.
        name: The name that an exercise is asked by.
        start: The position after the exercise's own cell.
        end: The position after the last cell in question.
        functions: Whether ``name`` is a function or class, whose body reads other names when it runs.
    """
    statements = _statements(cells[:end])
    needed = _closure({name}, _statements(cells[:start])) if functions else {name}
    modules = set().union(*(cell.modules for cell in cells[:end]))
    return any(cell.wild or _effects(cell, statements, modules) & needed for cell in cells[start:end])


def relevant(cells: Sequence[CellNames], wanted: Iterable[int]) -> set[int]:
    """Return the positions of the cells that those at ``wanted`` depend on, and these themselves."""
    found = set(wanted)
    last = max(found, default=-1)
    statements = _statements(cells)
    modules = set().union(*(cell.modules for cell in cells))
    effects = [_effects(cell, statements, modules) for cell in cells[: last + 1]]
    grown = True
    while grown:
        before = len(found)
        needed = _closure(set().union(*(cells[position].reads for position in found)), statements)
        found |= {position for position, changed in enumerate(effects) if cells[position].wild or changed & needed}
        grown = len(found) > before
    return found
