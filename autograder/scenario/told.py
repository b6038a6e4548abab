"""What a scenario comes to, as a worker tells it, and how two of those differ.

``Told`` is the typed form of what ``autograder.worker.recounting`` writes. ``flat`` names every entry of one,
``differences`` those that are not the expected ones.
"""

from collections.abc import Callable, Mapping
from typing import Annotated, NamedTuple, Union

import msgspec

Short = Annotated[str, msgspec.Meta(max_length=400)]
Spelled = float | Annotated[str, msgspec.Meta(pattern="^(nan|inf|-inf)$", max_length=4)]


class Number(msgspec.Struct, array_like=True, tag="n", frozen=True):
    """A number."""

    value: Spelled


class Truth(msgspec.Struct, array_like=True, tag="b", frozen=True):
    """``True`` or ``False``."""

    value: bool


class Text(msgspec.Struct, array_like=True, tag="s", frozen=True):
    """A text."""

    value: Short


class Nothing(msgspec.Struct, array_like=True, tag="-", frozen=True):
    """``None``."""


class Entries(msgspec.Struct, array_like=True, tag="l", frozen=True):
    """A list, a tuple or an array."""

    value: Annotated[list["Told"], msgspec.Meta(max_length=1000)]


class Collection(msgspec.Struct, array_like=True, tag="u", frozen=True):
    """A set."""

    value: Annotated[list["Told"], msgspec.Meta(max_length=1000)]


class Labelled(msgspec.Struct, array_like=True, tag="d", frozen=True):
    """A dictionary."""

    value: Annotated[list[tuple[Short, "Told"]], msgspec.Meta(max_length=1000)]


class Object(msgspec.Struct, array_like=True, tag="o", frozen=True):
    """An object: which of the scenario's values it is, or -1, and the name of its type."""

    index: Annotated[int, msgspec.Meta(ge=-1, le=100_000)]
    kind: Annotated[str, msgspec.Meta(max_length=80)]


Told = Union[Number, Truth, Text, Nothing, Entries, Collection, Labelled, Object]  # noqa: UP007 - used above as a forward reference
Leaf = float | bool | str | None
"""One entry of a result; what is neither number, truth value nor text is a text such as ``<Value>``."""

RESULT = "result"
"""What an entry is called that is the whole result."""

LENGTHS = ("length", "entries")
"""What the labels of lengths end with."""

MOST_SHOWN = 6
"""Entries that differ that a student is shown."""


class Difference(NamedTuple):
    """One entry that is not as expected."""

    label: str
    yours: Leaf
    expected: Leaf


def flat(told: Told) -> dict[str, Leaf]:
    """Return the entries of a result by label: ``result``, ``[0]``, ``[0][1]``, or a dictionary's keys."""
    found: dict[str, Leaf] = {}
    todo: list[tuple[str, Told]] = [("", told)]
    while todo:
        label, entry = todo.pop()
        match entry:
            case Entries(entries) | Collection(entries):
                unordered = isinstance(entry, Collection)
                name = f"{label} " if label else ""
                found[f"{name}{'entries' if unordered else 'length'}"] = float(len(entries))
                todo += [(f"{label}[{i}]", inner) for i, inner in reversed([*enumerate(entries)])]
            case Labelled(pairs):
                todo += [(f"{label}[{key!r}]" if label else key, inner) for key, inner in reversed(pairs)]
            case Object(index, type_name):
                found[label or RESULT] = f"<{type_name}>" if index < 0 else f"<{type_name} {index}>"
            case Number(value):
                found[label or RESULT] = float(value)
            case Truth(value) | Text(value):
                found[label or RESULT] = value
            case Nothing():
                found[label or RESULT] = None
    return found


def differences(
    yours: Mapping[str, Leaf], expected: Mapping[str, Leaf], close: Callable[[float, float], bool]
) -> list[Difference]:
    """Return the entries that are not as expected; where lengths differ, those alone.

    Args:
        yours: What the student's code came to, as ``flat`` returns it.
        expected: What it must come to.
        close: Whether two numbers are near enough.
    """
    found = [
        Difference(label, yours.get(label), right)
        for label, right in expected.items()
        if label not in yours or not _same(yours[label], right, close)
    ]
    lengths = [one for one in found if one.label.endswith(LENGTHS)]
    if lengths:
        return [_in_place_of_a_list(one, yours) for one in lengths]
    kinds = [Difference(label, leaf, None) for label, leaf in yours.items() if label not in expected]
    return found or kinds


def _in_place_of_a_list(one: Difference, yours: Mapping[str, Leaf]) -> Difference:
    """Say what there is where a list, or a set, is expected."""
    label = one.label.removesuffix("length").removesuffix("entries").strip()
    if one.yours is not None:
        return one
    kinds = {"length": "list", "entries": "set"}
    for ending, kind in kinds.items():
        count = yours.get(f"{label} {ending}".strip())
        if isinstance(count, float):
            return Difference(label or RESULT, f"a {kind} of {count:g}", f"a {_other(kind)} of {one.expected:g}")
    if (label or RESULT) not in yours:
        return one
    kind = kinds["entries" if one.label.endswith("entries") else "length"]
    return Difference(label or RESULT, yours[label or RESULT], f"a {kind} of {one.expected:g}")


def _other(kind: str) -> str:
    return "set" if kind == "list" else "list"


def is_informative(leaf: Leaf) -> bool:
    """Return whether a wrong program is unlikely to come to the same by accident."""
    if isinstance(leaf, float) and not isinstance(leaf, bool):
        return abs(leaf) >= SMALLEST
    return leaf is not None


SMALLEST = 1e-6
"""A number nearer to zero than this compares nothing."""


def _same(yours: Leaf, expected: Leaf, close: Callable[[float, float], bool]) -> bool:
    if isinstance(expected, float) and isinstance(yours, float):
        return close(yours, expected)
    return type(yours) is type(expected) and yours == expected
