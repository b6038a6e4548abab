"""Tells an exercise that was not attempted from one that was: the stub says ``TODO``, an attempt says anything else.

``is_stub`` takes the statement that binds an exercise's name. Comments, blanks and docstrings do not count. The rule is
the same for our release and for the public notebook, whose stubs are ``return [0, 0, 0]`` and ``[0, 0, 0]``.
"""

import ast


def is_stub(statement: ast.stmt) -> bool:
    """Return whether a definition or an assignment holds nothing but a stub."""
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
        body = [inner for inner in statement.body if not _is_docstring(inner)]
        return all(_does_nothing(inner) for inner in body)
    if isinstance(statement, ast.ClassDef):
        inside = [node for node in statement.body if not _is_docstring(node)]  # a method may be bound by `=`, too
        return bool(inside) and all(isinstance(node, ast.FunctionDef) and is_stub(node) for node in inside)
    if isinstance(statement, ast.Assign | ast.AnnAssign):
        return statement.value is None or _is_empty(statement.value)
    return False


def stub_methods(statement: ast.stmt | None) -> set[str]:
    """Return the methods of a class definition that are nothing but stubs."""
    if not isinstance(statement, ast.ClassDef):
        return set()
    functions = [inner for inner in statement.body if isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef)]
    stubs = [(inner.name, is_stub(inner)) for inner in functions]
    return {name for name, stub in stubs if stub} - {name for name, stub in stubs if not stub}


def _is_docstring(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _does_nothing(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.Raise):
        raised = statement.exc.func if isinstance(statement.exc, ast.Call) else statement.exc
        return isinstance(raised, ast.Name) and raised.id == "NotImplementedError"
    if isinstance(statement, ast.Return):
        return statement.value is None or _is_empty(statement.value)
    return isinstance(statement, ast.Pass | ast.Import | ast.ImportFrom)


def _is_empty(value: ast.expr) -> bool:
    """Return whether an expression is ``None``, ``...``, or an empty list or one of zeros."""
    if isinstance(value, ast.List | ast.Tuple):
        return all(isinstance(entry, ast.Constant) and entry.value in (0, None, ...) for entry in value.elts)
    return isinstance(value, ast.Constant) and value.value in (None, ...)
