"""Zygotes for several graders of one machine, which share the memory of what they preload: ``Templates``.

From the template that has torch, a grader can also have a process that knows what torch answers (``expect/answering.py``).

A grader gets a zygote of its own from a template (``worker/template.py``), by a socket that its process was given: no grader
can reach another one's zygote, and one that dies takes nobody else's with it. Where a template has died, a grader starts a
zygote that shares nothing.
"""

import json
import socket
import subprocess
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Self

import autograder
from autograder.engine.zygote import END_SECONDS, Zygote, launch

ANSWERING = "autograder.expect.answering"
"""The module that answers; nobody imports it who has no torch yet."""


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
    def start(cls, preloading: Collection[bool] = ()) -> Self:
        """Start both and return at once.

        Args:
            preloading: Which begin to preload, by whether they have torch; else none does before it is asked for a zygote.
        """
        found = {torch: launch("template", torch=torch) for torch in (False, True)}
        for torch in preloading:
            with suppress(OSError):  # it has died, as will be seen when something is asked of it
                found[torch][1].send(b"null")
        return cls({torch: asked for torch, (_, asked) in found.items()}, [process for process, _ in found.values()])

    def zygote(self, *, torch: bool) -> Zygote:
        """Have a zygote forked, and return at once.

        Args:
            torch: With the real torch; without it, torch is a stand-in.
        """
        control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        try:
            socket.send_fds(self._asked[torch], [b"null"], [theirs.fileno()])
        except OSError:  # it has died
            control.close()
            return Zygote.start(torch=torch)
        finally:
            theirs.close()
        return Zygote(None, control)

    def torch_answers(self) -> socket.socket:
        """Have a process forked that answers what torch says of programs, and return at once.

        Raises:
            OSError: The template with torch has died.
        """
        ours, theirs = socket.socketpair()
        program = {"module": ANSWERING, "folder": str(Path(autograder.__file__).parents[1])}
        try:
            socket.send_fds(self._asked[True], [json.dumps(program).encode()], [theirs.fileno()])
        except OSError:
            ours.close()
            raise
        finally:
            theirs.close()
        return ours

    def close(self, *, at_once: bool = False) -> None:
        """Ask no more; end the templates, where they were started here. Zygotes end with their graders.

        Args:
            at_once: Do not wait for what they are loading; nothing has been forked from them.
        """
        for asked in self._asked.values():
            asked.close()
        for process in self._processes:
            if at_once:
                process.kill()
            try:
                process.wait(timeout=END_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
