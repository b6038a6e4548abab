"""Finds methods that were meant for others: ``__rmul`` for ``__rmul__``, ``__div__`` for ``__truediv__``."""

import ast
import difflib
import operator
from collections.abc import Collection, Sequence

PYTHONS_OWN = {*dir(int), *dir(list), *dir(operator)}
"""Special methods that Python knows; whoever writes one of them means it."""


def misspelt(definition: ast.stmt | None, wanted: Sequence[str], known: Collection[str]) -> dict[str, str]:
    """Return, for each wanted method that a class lacks, the method of it that looks like it.

    Args:
        definition: The class.
        wanted: The methods that are looked for.
        known: All methods that some exercise asks for; they are meant as they are written.
    """
    if not isinstance(definition, ast.ClassDef):
        return {}
    written = [node.name for node in ast.walk(definition) if isinstance(node, ast.FunctionDef)]
    odd = [name for name in written if name not in PYTHONS_OWN and name not in known]
    near = {name: difflib.get_close_matches(name, odd, n=1, cutoff=0.75) for name in wanted if name not in written}
    return {name: found[0] for name, found in near.items() if found}
