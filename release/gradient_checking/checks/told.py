"""What a scenario comes to, entry by entry: ``flat`` names them, ``differences`` says which are not as they must be."""

from collections.abc import Callable, Mapping
from typing import Any, Union

Leaf = Union[float, bool, str, None]  # noqa: UP007 - as it is read at run time by any Python
RESULT = "result"
LENGTHS = ("length", "entries")


def flat(told: "list[Any]") -> "dict[str, Leaf]":
    """Return the entries of a result by label: ``result``, ``[0]``, ``[0][1]``, or a dictionary's keys."""
    found: dict[str, Leaf] = {}
    todo: list[tuple[str, list[Any]]] = [("", told)]
    while todo:
        label, (kind, *inside) = todo.pop()
        if kind in ("l", "u"):
            entries = inside[0]
            name = f"{label} " if label else ""
            found[f"{name}{'entries' if kind == 'u' else 'length'}"] = float(len(entries))
            todo += [(f"{label}[{i}]", inner) for i, inner in reversed([*enumerate(entries)])]
        elif kind == "d":
            todo += [(f"{label}[{key!r}]" if label else key, inner) for key, inner in reversed(inside[0])]
        elif kind == "o":
            index, type_name = inside
            found[label or RESULT] = f"<{type_name}>" if index < 0 else f"<{type_name} {index}>"
        elif kind == "n":
            found[label or RESULT] = float(inside[0])
        else:
            found[label or RESULT] = inside[0] if inside else None
    return found


def differences(
    yours: "Mapping[str, Leaf]", right: "Mapping[str, Leaf]", close: "Callable[[float, float], bool]"
) -> "list[tuple[str, Leaf, Leaf]]":
    """Return label, yours and what is right for all that differs; where lengths differ, those alone."""
    found = [
        (label, yours.get(label), leaf)
        for label, leaf in right.items()
        if label not in yours or not _same(yours[label], leaf, close)
    ]
    lengths = [one for one in found if one[0].endswith(LENGTHS)]
    more: list[tuple[str, Leaf, Leaf]] = [(label, leaf, None) for label, leaf in yours.items() if label not in right]
    return lengths or found or more


def _same(yours: Leaf, right: Leaf, close: "Callable[[float, float], bool]") -> bool:
    if type(yours) is float and type(right) is float:
        return close(yours, right)
    return type(yours) is type(right) and yours == right
