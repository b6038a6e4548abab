"""Waits for a file to be saved: ``saves`` yields each time that it was, and is quiet again."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

EVERY = 0.1
"""Seconds between two looks."""

QUIET = 0.1
"""Seconds for which a file that is being written must not change."""


def saves(path: Path, sleep: "Callable[[float], None]" = time.sleep) -> "Iterator[None]":
    """Yield now, and after each save.

    Args:
        path: The file; an editor may take it away for a moment.
        sleep: Waits.
    """
    before = _state(path)
    yield
    while True:
        now = _state(path)
        if now == before or now is None:
            sleep(EVERY)
            continue
        sleep(QUIET)
        if _state(path) == now:
            before = now
            yield


def _state(path: Path) -> "tuple[int, int] | None":
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
