"""The part of a cell that a name's value comes from: its bindings, without the loop that prints and checks them.

``slice_for`` returns source that binds the name anew when it runs; statements that the name does not depend on are left
out, so that running it with another function shows that function's calls for this name only.
"""

import ast

from autograder.notebook.names import CellNames


def slice_for(source: str, name: str, replaced: frozenset[str]) -> str:
    """Return the statements of a cell that ``name`` depends on.

    Args:
        source: The cell.
        name: The name whose last value is wanted.
        replaced: Names that are bound by the grader; the cell's own definitions of them are left out.
    """
    needed, kept = {name}, []
    for statement, names in reversed(CellNames.of(source).statements):
        bound = names.binds | names.touches
        if not bound & needed or names.binds & replaced:
            continue
        kept.append(statement)
        if isinstance(statement, ast.Assign | ast.AnnAssign) or (names.binds and isinstance(statement, ast.FunctionDef)):
            needed -= names.binds  # bound for certain: what it was before does not matter
        needed |= names.reads
    module = ast.Module(body=list(reversed(kept)), type_ignores=[])
    try:
        return ast.unparse(module)
    except RecursionError:  # too deeply nested to be written: the cell as it is still binds the name
        return source
