"""Zygotes for several graders of one machine, which share the memory of what they preload: ``Templates``.

A grader gets a zygote of its own from a template (``worker/template.py``), by a socket that its process was given: no grader
can reach another one's zygote, and one that dies takes nobody else's with it. Where a template has died, a grader starts a
zygote that shares nothing.
"""

import socket
import subprocess
from collections.abc import Mapping, Sequence
from typing import Self

from autograder.engine.zygote import END_SECONDS, Zygote, launch


class Templates:
    """Two templates, without and with torch; a process that is spawned may be given it, and can then ask them, too.

    Args:
        asked: The sockets on which to ask, by whether torch is preloaded.
        processes: The templates, in the process that started them.
    """

    def __init__(self, asked: Mapping[bool, socket.socket], processes: Sequence[subprocess.Popen[bytes]] = ()) -> None:
        self._asked = asked
        self._processes = processes

    def __reduce__(self) -> tuple[type[Self], tuple[Mapping[bool, socket.socket]]]:
        return type(self), (self._asked,)

    @classmethod
    def start(cls) -> Self:
        """Start both and return at once; neither preloads anything before it is asked for a zygote."""
        found = {torch: launch("template", torch=torch) for torch in (False, True)}
        return cls({torch: asked for torch, (_, asked) in found.items()}, [process for process, _ in found.values()])

    def zygote(self, *, torch: bool) -> Zygote:
        """Have a zygote forked, and return at once.

        Args:
            torch: With the real torch; without it, torch is a stand-in.
        """
        control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        try:
            socket.send_fds(self._asked[torch], [b"fork"], [theirs.fileno()])
        except OSError:  # it has died
            control.close()
            return Zygote.start(torch=torch)
        finally:
            theirs.close()
        return Zygote(None, control)

    def close(self) -> None:
        """Ask no more; end the templates, where they were started here. Zygotes end with their graders."""
        for asked in self._asked.values():
            asked.close()
        for process in self._processes:
            try:
                process.wait(timeout=END_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
