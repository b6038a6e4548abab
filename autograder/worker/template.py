"""The template of zygotes: preloads once what all of them hold, and forks one for each grader that asks.

So the graders of a class run share the memory of what is preloaded, and its start is paid for once. A template knows no
answer and runs no student code; each zygote enters namespaces of its own, serves one grader alone, and outlives a template
that is killed. A grader that needs what is preloaded for itself has a process forked that runs a module of its own: nothing
of a student's ever reaches that one. ``main`` preloads nothing before it is asked, and runs until the last of those who
could ask has gone away.
"""

import contextlib
import importlib
import json
import os
import socket
import sys
from typing import Any

from .huge_pages import gather, in_one_piece
from .namespaces import enter_namespaces
from .zygote import ready_to_fork, serve

LONGEST = 1 << 14
"""Bytes of a message at most: it names a folder."""

SMALL_OBJECTS = 12 << 20
"""Bytes that the small objects take of all that is preloaded with numpy."""


def main(asked_descriptor: int, options: dict[str, Any]) -> None:
    """Fork a process for each message on the socket, whose one descriptor is the process's end of its own socket.

    The message is JSON: null for a zygote, else ``module`` and ``folder``, for what the grader runs itself. One without a
    descriptor has the template preload, and nothing else.
    """
    asked = socket.socket(fileno=asked_descriptor)
    preloaded: list[tuple[Any, list[bytes]]] = []
    while True:
        body, descriptors, _flags, _address = socket.recv_fds(asked, LONGEST, 1)
        if not body:
            break
        preloaded = preloaded or [_ready_to_fork(options)]
        if descriptors and not os.fork():
            asked.close()  # only those who may ask keep the template alive
            if program := json.loads(body):
                _run(program, descriptors[0], preloaded[0][0])
            else:
                serve(descriptors[0], options, enter_namespaces(), preloaded[0][0])
            return
        for descriptor in descriptors:
            os.close(descriptor)
        _wait(os.WNOHANG)  # those that have ended leave nothing behind
    _wait(0)  # their graders have gone away, too


def _ready_to_fork(options: dict[str, Any]) -> tuple[Any, list[bytes]]:
    """Preload, so that a fork is cheap; return what notes torch's gradients, and what is kept for nothing else."""
    kept = in_one_piece(SMALL_OBJECTS)
    gradients = ready_to_fork(options)
    gather()
    return gradients, kept


def _run(program: dict[str, str], descriptor: int, gradients: Any) -> None:
    """Be a process of the grader's, which trusts it: with torch as it is, and with the grader's package."""
    if gradients is not None:
        gradients.remove()
    sys.path.append(program["folder"])
    importlib.import_module(program["module"]).main(descriptor)


def _wait(options: int) -> None:
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, options)[0]:
            pass
