"""The statements that a name's value comes from: its bindings, without the loop that prints and checks them.

``slices_for`` returns, cell by cell, source that binds the name anew when it runs. Statements that the name does not
depend on are blank, so that running the rest with another function shows that function's calls for this name only, and
an error is still found on its line.
"""

import ast
from collections.abc import Sequence

from autograder.notebook.names import CellNames


def slices_for(sources: Sequence[str], name: str, replaced: str, left_out: frozenset[str]) -> dict[int, str]:
    """Return the statements that ``name`` depends on after the last cell, by the cell's position.

    Earlier cells are there only where what the name depends on was found by asking ``replaced`` in them.

    Args:
        sources: The cells up to the one that binds the name.
        name: The name whose last value is wanted.
        replaced: The function that the grader puts another one in place of.
        left_out: Names that the grader binds; the cells' own definitions of them are left out.
    """
    needed, kept = {name}, dict[int, list[tuple[ast.stmt, CellNames]]]()
    last = len(sources) - 1
    for position in range(last, -1, -1):
        for statement, names in reversed(CellNames.of(sources[position]).statements):
            if not (names.binds | names.touches) & needed or names.binds & left_out:
                continue
            kept.setdefault(position, []).insert(0, (statement, names))
            if isinstance(statement, ast.Assign | ast.AnnAssign | ast.FunctionDef):
                needed -= names.binds - names.touches  # bound for certain: what it was before does not matter
            needed |= names.reads
    if not _asked_before({position: kept[position] for position in sorted(kept) if position < last}, replaced):
        kept = {position: kept[position] for position in kept if position == last}
    return {position: _only(sources[position], [node for node, _ in kept[position]]) for position in sorted(kept)}


def asked_for(sources: Sequence[str]) -> set[str]:
    """Return the names that pieces of code, run one after another, read before they are certain to have bound them."""
    bound, found = set[str](), set[str]()
    for statement, names in (entry for source in sources for entry in CellNames.of(source).statements):
        found |= names.reads - bound
        if isinstance(statement, ast.Assign | ast.AnnAssign | ast.FunctionDef):
            bound |= names.binds
    return found


def all_but(source: str, left_out: frozenset[str]) -> str:
    """Return a cell without the statements that bind a name of ``left_out``."""
    kept = [statement for statement, names in CellNames.of(source).statements if not names.binds & left_out]
    return _only(source, kept)


def _asked_before(kept: dict[int, list[tuple[ast.stmt, CellNames]]], replaced: str) -> bool:
    """Return whether something that is no function was computed by asking the function, or one that asks it."""
    askers = {replaced}
    for statement, names in (entry for entries in kept.values() for entry in entries):
        if names.reads & askers:
            if not isinstance(statement, ast.FunctionDef) or _reads_at_once(statement, askers):
                return True
            askers |= names.binds
    return False


def _reads_at_once(function: ast.FunctionDef, names: set[str]) -> bool:
    """Return whether a definition reads a name when it runs, and not when it is called: a default, a decorator."""
    parts = [*function.decorator_list, *function.args.defaults, *filter(None, function.args.kw_defaults)]
    return any(isinstance(node, ast.Name) and node.id in names for part in parts for node in ast.walk(part))


def _only(source: str, statements: Sequence[ast.stmt]) -> str:
    """Return a cell with the lines of the statements, and blanks for the others."""
    lines = source.split("\n")
    wanted: set[int] = set()
    for statement in statements:
        decorators = [node.lineno for node in getattr(statement, "decorator_list", [])]
        wanted.update(range(min([statement.lineno, *decorators]), (statement.end_lineno or statement.lineno) + 1))
    return "\n".join(line if number in wanted else "" for number, line in enumerate(lines, start=1))
