"""Follows a student's own backward pass: ``replayed`` says which node was at work, and what it added to which other one.

Every node that hangs together by ``_prev`` gets its ``_backward`` wrapped, on this one graph alone.
"""

import contextlib
from collections.abc import Callable
from typing import Any

from autograder.worker.graphs import MOST_TOLD, _children, _number, _text

MOST_STEPS = 200


def replayed(values: "list[Any]", output: int) -> "dict[str, Any]":
    """Return the steps of the backward pass from one of the values.

    Args:
        values: An expression's values: inputs, then steps.
        output: The position of the one to start at.
    """
    nodes = _nodes(values[output])
    steps: list[dict[str, Any]] = []
    for place, node in enumerate(nodes):
        own = getattr(node, "_backward", None)
        if callable(own):
            with contextlib.suppress(Exception):
                node._backward = _followed(own, place, nodes, steps)  # noqa: SLF001 - the notebook's own name
    before = _gradients(nodes)
    error = ""
    try:
        values[output].backward()
    except Exception as problem:  # noqa: BLE001 - as far as it came is what is told
        error = f"{type(problem).__name__}: {problem}"[:200]
    known = {id(value): position for position, value in reversed(list(enumerate(values)))}
    return {
        "nodes": [
            {
                "value": known.get(id(node), -1),
                "op": _text(node, "_op"),
                "data": _number(node, "data"),
                "grad": _number(node, "grad"),
                "children": [place for place, other in enumerate(nodes) if any(other is one for one in _children(node))],
            }
            for node in nodes
        ],
        "before": before,
        "steps": steps[:MOST_STEPS],
        "error": error,
    }


def _nodes(start: Any) -> "list[Any]":
    """Return what hangs together below a node, each once; of an endless graph only the beginning."""
    found = [start]
    for node in found:  # it grows meanwhile
        for child in _children(node):
            if len(found) < MOST_TOLD and not any(child is one for one in found):
                found.append(child)
    return found


def _gradients(nodes: "list[Any]") -> "list[Any]":
    return [_number(node, "grad") for node in nodes]


def _followed(own: "Callable[..., Any]", place: int, nodes: "list[Any]", steps: "list[dict[str, Any]]") -> Any:
    """Return a node's ``_backward`` that notes what it changes."""

    def backward(*args: Any, **kwargs: Any) -> Any:
        before = _gradients(nodes)
        try:
            return own(*args, **kwargs)
        finally:
            after = _gradients(nodes)
            changed = [[i, one, other] for i, (one, other) in enumerate(zip(before, after)) if one != other]  # noqa: B905
            if len(steps) < MOST_STEPS:
                steps.append({"node": place, "grad": before[place], "changed": changed})

    return backward
