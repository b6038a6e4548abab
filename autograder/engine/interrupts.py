"""Starts processes that do not hear Ctrl-C: ``unheard``.

A terminal sends it to all that runs in it. Whoever started a process says what becomes of it; each of the others would
print where it was just then, over what the first one says.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unheard() -> Iterator[None]:
    """Let processes that are started meanwhile never hear Ctrl-C; this one hears at the end what came in between."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # what is started inherits it; see sigprocmask(2)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
