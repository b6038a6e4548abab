"""The graph that a student's ``Value`` built, as data: what hangs together by ``_prev``, with data, gradient and ``_op``.

``told`` calls ``backward`` and walks from the output to whatever it was made of. Everything here may be missing, odd or
endless, since it is the student's: an attribute that cannot be read is told as a text, a circle ends where it began, and
no more than ``MOST_TOLD`` values are told, however many there are.
"""

import contextlib
import itertools
from typing import Any

from .numeric import NotANumber, as_number
from .protocol import spelled

MOST_TOLD = 60
"""Values that are told: no picture shows more."""

MOST_WALKED = 20_000
"""Values that are counted."""

MOST_CHILDREN = 50
LONGEST = 60
"""Characters of a text that are told."""


def told(values: list[Any], output: int) -> dict[str, Any]:
    """Return the graph after ``backward`` was called on one of the values; an error of ``backward`` leaves it as it is.

    Args:
        values: The program's values: inputs, then steps; some may be no ``Value`` at all, such as lists.
        output: The position of the one to start at.
    """
    with contextlib.suppress(Exception):
        values[output].backward()
    found, complete = _walk(values[output])
    known: dict[int, int] = {}
    for position, value in enumerate(values):
        known.setdefault(id(value), position)  # a step that returns what it was given has the first one's name
    own = {id(value): value for value in values if isinstance(value, type(values[output]))}
    told_ones = list({**own, **{id(thing): thing for thing in found}}.values())[:MOST_TOLD]
    places = {id(thing): place for place, thing in enumerate(told_ones)}
    nodes = [
        {
            "value": known.get(id(thing), -1),
            "op": _text(thing, "_op"),
            "label": _text(thing, "label"),
            "data": _number(thing, "data"),
            "grad": _number(thing, "grad"),
            "children": [places[id(child)] for child in _children(thing)[:MOST_CHILDREN] if id(child) in places],
        }
        for thing in told_ones
    ]
    in_it = {id(thing) for thing in found}
    count = len(found) + sum(id(thing) not in in_it for thing in own.values())
    return {"nodes": nodes, "count": count, "complete": complete}


def _walk(start: Any) -> tuple[list[Any], bool]:
    """Return what hangs together below ``start``, nearest first, and whether that is all of it."""
    found, seen, complete = [start], {id(start)}, True
    for thing in found:  # it grows meanwhile
        children = _children(thing)
        complete = complete and len(children) <= MOST_CHILDREN
        for child in children[:MOST_CHILDREN]:
            if id(child) not in seen:
                if len(found) == MOST_WALKED:
                    return found, False
                seen.add(id(child))
                found.append(child)
    return found, complete


def _children(thing: Any) -> list[Any]:
    """Return what an object was made of, as it says itself: at most one more than are told."""
    try:
        children = thing._prev  # noqa: SLF001 - the notebook's own name
        many = isinstance(children, set | frozenset | list | tuple)
        return list(itertools.islice(children, MOST_CHILDREN + 1)) if many else []
    except Exception:  # noqa: BLE001 - a student's property may raise anything
        return []


def _text(thing: Any, attribute: str) -> str:
    try:
        text = getattr(thing, attribute, "")
    except Exception:  # noqa: BLE001 - as above
        return ""
    return _cut(text) if type(text) is str else ""


def _cut(text: str) -> str:
    return text[:LONGEST].encode("utf-8", "replace").decode()  # half a character could not be sent


def _number(thing: Any, attribute: str) -> float | str:
    """Return a number, spelled out where JSON cannot say it; else what stands in its place, in words."""
    try:
        plain = attribute == "data" and type(thing) in (int, float)  # a number that was not made a Value
        return spelled(as_number(thing if plain else getattr(thing, attribute)))
    except NotANumber as error:
        return _cut(str(error))
    except Exception:  # noqa: BLE001 - as above
        return "missing"
