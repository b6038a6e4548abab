"""The smallest example as one line that a student can paste into the notebook, below the own ``Value``.

``as_line`` writes it: ``a = Value(3.0); (a * a).backward(); a.grad``.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checks.results import Counterexample

BEFORE = ".grad before"


def as_line(example: Counterexample) -> str:
    """Return an example on Values as Python that shows what is wrong; "" for one that is not about Values.

    Where something was repaired before the exercise was judged, the line does not show the same: leave it out then.
    """
    names = [name for name in example.inputs if name.isidentifier()]
    wrong = [name for name in example.expected if "error" in example.yours or name in example.yours]
    if not names or not wrong or any(name != "data" and name.removesuffix(".grad") not in names for name in wrong):
        return ""
    statements = [f"{name} = Value({example.inputs[name]!r})" for name in names]
    statements += [
        f"{name.removesuffix(' before')} = {value!r}" for name, value in example.inputs.items() if name.endswith(BEFORE)
    ]
    *before, result = example.expression.split("; ")
    error = str(example.yours.get("error", ""))
    return "; ".join([*statements, *before, *(_stopped(result, error) if error else _shown(result, wrong, names))])


def _stopped(result: str, error: str) -> list[str]:
    """Return the statement that shows an error, or what is no number in the result."""
    if error.startswith("the result is"):
        return [result]
    return [f"{_bracketed(result)}.data" if error.startswith(".data is") else f"{_bracketed(result)}.backward()"]


def _bracketed(result: str) -> str:
    node = ast.parse(result, mode="eval").body
    return result if isinstance(node, ast.Call | ast.Name | ast.Subscript) else f"({result})"


def _shown(result: str, wrong: list[str], names: Iterable[str]) -> list[str]:
    """Return the statements that compute a result and show what is wrong of it."""
    whole = _bracketed(result)
    gradients = [name for name in wrong if name != "data"]
    if not gradients:
        return [f"{whole}.data"]
    if "data" not in wrong:
        return [f"{whole}.backward()", ", ".join(gradients)]
    name = next(letter for letter in ("y", "out", "result") if letter not in names)
    return [f"{name} = {result}", f"{name}.backward()", ", ".join([f"{name}.data", *gradients])]
