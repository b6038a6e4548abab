"""From whatever a scenario comes to, to data that the grader can compare: ``recounted``.

Each value is a list whose first entry says what it is: ``["n", number]``, ``["b", truth]``, ``["s", text]``, ``["-"]`` for
None, ``["l", [entries]]`` for a list, tuple or array, ``["u", [entries]]`` for a set, ``["d", [[key, value], ...]]``, and
``["o", index, type]`` for an object: the index of the scenario's value that it is, or -1.
"""

import json
from typing import Any

from .drawn import DrawnGraph
from .numeric import NotANumber, as_number
from .protocol import spelled

MOST_ENTRIES = 1000
"""Entries in one result at most."""

DEEPEST = 8
"""Lists within lists."""

LONGEST_TEXT = 200
"""Characters of a text that are told."""


def recounted(thing: Any, known: dict[int, int]) -> list[Any]:
    """Return a result as data.

    Args:
        thing: What a scenario came to.
        known: Indices of the scenario's values, by the identity of the object.

    Raises:
        NotANumber: It is larger than any answer is.
    """
    return _Recounting(known).told(thing, 0)


class _Recounting:
    def __init__(self, known: dict[int, int]) -> None:
        self._known = known
        self._left = MOST_ENTRIES

    def told(self, thing: Any, depth: int) -> list[Any]:  # noqa: C901, PLR0911 - one case for each kind of thing
        self._left -= 1
        if self._left < 0 or depth > DEEPEST:
            raise NotANumber(f"more than {MOST_ENTRIES} entries" if self._left < 0 else "lists nested too deep")
        if thing is None:
            return ["-"]
        if isinstance(thing, bool):
            return ["b", thing is True]
        if isinstance(thing, str):
            return ["s", str.__str__(thing)[:LONGEST_TEXT].encode("utf-8", "replace").decode()]
        if isinstance(thing, int | float) or type(thing).__module__ == "fractions":
            return ["n", spelled(as_number(thing))]
        if type(thing).__module__.partition(".")[0] == "numpy":
            return self._of_numpy(thing, depth)
        if isinstance(thing, list | tuple):
            return ["l", [self.told(entry, depth + 1) for entry in self._few(thing)]]
        if isinstance(thing, dict):
            pairs = [[str(key)[:LONGEST_TEXT], self.told(entry, depth + 1)] for key, entry in self._few(thing.items())]
            return ["d", pairs]
        if isinstance(thing, set | frozenset):
            return ["u", sorted((self.told(entry, depth + 1) for entry in self._few(thing)), key=json.dumps)]
        if isinstance(thing, DrawnGraph):
            return self.told(thing.drawn(), depth + 1)
        return ["o", self._known.get(id(thing), -1), type(thing).__name__[:80]]

    def _few(self, things: Any) -> Any:
        if len(things) > self._left:
            raise NotANumber(f"more than {MOST_ENTRIES} entries")
        return things

    def _of_numpy(self, thing: Any, depth: int) -> list[Any]:
        if getattr(thing, "size", 0) > self._left:
            raise NotANumber(f"an array of more than {MOST_ENTRIES} entries")
        plain = thing.tolist() if hasattr(thing, "tolist") else None
        if type(plain) in (bool, int, float, list):
            return self.told(plain, depth)
        return ["o", self._known.get(id(thing), -1), type(thing).__name__[:80]]
