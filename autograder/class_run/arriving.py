"""Sees submissions arrive: which students' folders have changed and are quiet again.

``Arrivals`` watches the folder of submissions; what is still being written is waited for. The system tells what changes
(``watchfiles``); on a network drive, where it cannot, the folder is looked over instead. Now and then all students are due,
so that whatever nobody has told is found, too.
"""

import time
from collections.abc import Iterator
from pathlib import Path

from watchfiles import watch

QUIET = 0.5
"""Seconds without a change after which a submission counts as handed in; a longer pause costs a second grading."""

TICK = 0.1
"""Seconds after which it is asked whether somebody is quiet by now."""

LOOKED_OVER = 1.0
"""Seconds between two looks where the system does not tell what changes; there, twice that is quiet."""

ALL_AGAIN = 60.0
"""Seconds after which all are due."""


class Arrivals:
    """Those who hand in while somebody watches.

    Args:
        folder: Where submissions lie, one folder for each student; it is made if there is none.
        poll: Look the folder over, since the system does not tell what changes in it.

    Raises:
        OSError: The system watches no more folders, or not this one.
    """

    def __init__(self, folder: Path, *, poll: bool = False) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder, self._quiet = folder.resolve(), 2 * LOOKED_OVER if poll else QUIET
        self._changes = watch(
            self._folder,
            watch_filter=None,
            debounce=50,
            step=20,
            rust_timeout=round(TICK * 1000),
            yield_on_timeout=True,
            force_polling=poll or None,  # None: the environment may say so, too
            poll_delay_ms=round(LOOKED_OVER * 1000),
        )
        self._busy: dict[str, float] = {}
        try:
            next(self._changes)  # from here on nothing is missed
        except OSError as error:
            raise OSError(error.errno, f"changes cannot be watched here ({error}); say --poll", str(folder)) from error

    def __iter__(self) -> Iterator[frozenset[str] | None]:
        """Yield students whose folders have changed and are quiet again; None where all are due."""
        begun = time.monotonic()
        for changes in self._changes:
            now = time.monotonic()
            for _kind, path in changes:
                if (parts := Path(path).relative_to(self._folder).parts) and not parts[0].startswith("."):
                    self._busy[parts[0]] = now
            quiet = frozenset(student for student, last in self._busy.items() if now - last >= self._quiet)
            for student in quiet:
                del self._busy[student]
            if quiet:
                yield quiet
            elif now - begun >= ALL_AGAIN and not self._busy:
                begun = now
                yield None
