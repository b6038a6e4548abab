"""Which names' objects an expression may hand on: ``stands_for``; which a call hands to a function: ``given_by``.

``c = a + b; c.backward()`` changes what ``a`` and ``b`` are bound to; ``kind = isinstance(a, Value)`` hands on neither.
"""

import ast
from collections.abc import Iterable

PLAIN_RESULTS = frozenset(
    "abs all any bool float format hasattr id int isinstance issubclass len print range repr round str".split()
)
"""Functions that change nothing and whose result holds nothing of what they were given."""


def stands_for(expression: ast.expr) -> set[str]:
    """Return the names whose objects the value of an expression may be, or hold."""
    found: set[str] = set()
    hidden: set[str] = set()
    todo: list[ast.AST] = [expression]
    while todo:
        node = todo.pop()
        if isinstance(node, ast.Name):
            found.add(node.id)
        else:
            if isinstance(node, ast.comprehension):
                hidden.update(name.id for name in ast.walk(node.target) if isinstance(name, ast.Name))
            todo += _handed_on(node)
    return found - hidden


def given_by(call: ast.Call) -> set[str]:
    """Return the names whose objects a call hands to a function that might change them."""
    if isinstance(call.func, ast.Name) and call.func.id in PLAIN_RESULTS:
        return set()
    return set().union(*map(stands_for, [*call.args, *(keyword.value for keyword in call.keywords)]))


def _handed_on(node: ast.AST) -> Iterable[ast.AST]:
    """Return the parts of a node that its value may be, or hold."""
    if isinstance(node, ast.Call):
        if isinstance(node.func, ast.Name) and node.func.id in PLAIN_RESULTS:
            return []
        own = [node.func.value] if isinstance(node.func, ast.Attribute) else []
        return [*own, *node.args, *(keyword.value for keyword in node.keywords)]
    if isinstance(node, ast.IfExp):
        return [node.body, node.orelse]
    if isinstance(node, ast.Subscript | ast.Attribute | ast.Starred | ast.NamedExpr | ast.Await | ast.comprehension):
        return [node.iter if isinstance(node, ast.comprehension) else node.value]
    if isinstance(node, ast.Compare | ast.Lambda | ast.JoinedStr | ast.Constant):
        return []
    return [child for child in ast.iter_child_nodes(node) if isinstance(child, ast.expr | ast.comprehension)]
