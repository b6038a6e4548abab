"""The template of zygotes: preloads once what all of them hold, and forks one for each grader that asks.

So the graders of a class run share the memory of what is preloaded, and its start is paid for once. A template knows no
answer and runs no student code; each zygote enters namespaces of its own, serves one grader alone, and outlives a template
that is killed. ``main`` preloads nothing before it is asked, and runs until the last of those who could ask has gone away.
"""

import contextlib
import os
import socket
from typing import Any

from .namespaces import enter_namespaces
from .zygote import ready_to_fork, serve


def main(asked_descriptor: int, options: dict[str, Any]) -> None:
    """Fork a zygote for each message on the socket, whose one descriptor is the zygote's end of its control socket."""
    asked = socket.socket(fileno=asked_descriptor)
    preloaded: list[Any] = []
    while True:
        body, descriptors, _flags, _address = socket.recv_fds(asked, 16, 1)
        if not body:
            break
        preloaded = preloaded or [ready_to_fork(options)]
        if not os.fork():
            asked.close()  # only those who may ask keep the template alive
            serve(descriptors[0], options, enter_namespaces(), preloaded[0])
            return
        for descriptor in descriptors:
            os.close(descriptor)
        _wait(os.WNOHANG)  # those that have ended leave nothing behind
    _wait(0)  # their graders have gone away, too


def _wait(options: int) -> None:
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, options)[0]:
            pass
