"""Who hears Ctrl-C: ``heard`` in the process that a person has started, ``unheard`` in those that it starts.

A terminal sends it to all that runs in it. Whoever started a process says what becomes of it; each of the others would
print where it was just then, over what the first one says.
"""

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

INTERRUPTED = 130
"""The exit status after Ctrl-C, as shells have it: 128 and the signal's number."""

A_MOMENT = 0.01
"""Seconds after which what could not be raised is raised again."""


class Interrupted(KeyboardInterrupt):
    """Ctrl-C.

    Python ends itself by the signal, whatever was made of it, once a KeyboardInterrupt itself has left code that was made
    of a string, as each new dataclass is: see ``unhandled_keyboard_interrupt`` in CPython's pythonrun.c. Not of this one.
    """


def heard() -> None:
    """Let Ctrl-C raise ``Interrupted`` from now on, unless it is ignored, as in the background of a shell."""
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, _raise)
        sys.unraisablehook = _raise_again


def _raise(_number: int, _frame: FrameType | None) -> NoReturn:
    raise Interrupted


def _raise_again(lost: "sys.UnraisableHookArgs") -> None:
    """Raise once more what came where nothing can be raised: while a module is let go that was just imported, say."""
    if isinstance(lost.exc_value, Interrupted):
        again = threading.Timer(A_MOMENT, signal.pthread_kill, [threading.main_thread().ident, signal.SIGINT])
        again.daemon = True
        again.start()
    else:
        sys.__unraisablehook__(lost)


@contextmanager
def unheard() -> Iterator[None]:
    """Let processes that are started meanwhile never hear Ctrl-C; this one hears at the end what came in between."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # what is started inherits it; see sigprocmask(2)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
