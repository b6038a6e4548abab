"""Remembers what a function made of a source, up to a number of characters: ``remembered``.

A cache that counts entries would let a few hostile cells, each as long as a cell may be, hold gigabytes of syntax trees.
"""

from collections import OrderedDict
from collections.abc import Callable
from functools import update_wrapper
from threading import Lock
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Remembered(Generic[Made]):
    """A function of a source that remembers what it made of the sources it saw last."""

    def __init__(self, make: Callable[[str], Made], characters: int) -> None:
        self._make = make
        self._free = characters
        self._kept: OrderedDict[str, Made] = OrderedDict()
        self._lock = Lock()
        update_wrapper(self, make)

    def __call__(self, source: str) -> Made:
        """Return what the function makes of ``source``; what it raises is not remembered."""
        with self._lock:
            if source in self._kept:
                self._kept.move_to_end(source)
                return self._kept[source]
        made = self._make(source)
        with self._lock:
            if source not in self._kept:
                self._kept[source] = made
                self._free -= len(source)
            while self._free < 0:
                oldest, _ = self._kept.popitem(last=False)
                self._free += len(oldest)
        return made


def remembered(characters: int) -> Callable[[Callable[[str], Made]], Remembered[Made]]:
    """Decorate a function of a source.

    Args:
        characters: How long the sources may be, together, whose results are kept; the latest ones stay.
    """
    return lambda make: Remembered(make, characters)
