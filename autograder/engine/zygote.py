"""A zygote as the grader runs it: start the process, ask it for forks, for their CPU seconds, for their end.

``Zygote.start`` returns at once (``templates.py`` has another way to come by one); ``Zygote.ready`` waits for its first
message. ``Zygote.fork`` does not wait for the fork either, so that its few milliseconds can pass beside other work. What
goes wrong here is the grader's own fault and raises ``WorkerUnavailable``.
"""

import importlib.util
import json
import os
import socket
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import IO, Any, Self

from autograder.engine.interrupts import unheard
from autograder.worker.protocol import LARGEST_REQUEST, encode

BOOT = """
import importlib.util, os, sys, json
folder = sys.argv[1]
spec = importlib.util.spec_from_file_location("box", folder + "/__init__.py", submodule_search_locations=[folder])
sys.modules["box"] = module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
from box.{program} import main
main(int(sys.argv[2]), json.loads(sys.argv[3]))
os._exit(0)
"""
"""Loads the worker's package alone: neither site-packages nor the grader's package can be found from there.

At the end nothing is taken down object by object: each fork would have to copy what it shares first.
"""

THREAD_SETTINGS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
PASSED_ON = ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")
"""Settings of the processor that numpy needs on some machines; they say nothing about the course."""

MOST_AWAITED = 20
"""Answers that may be awaited at once; the socket's buffer holds many more."""

START_SECONDS = 120.0
"""Wall seconds that a zygote may take to start: importing torch from a cold disk is slow."""

END_SECONDS = 10.0
"""Wall seconds that a zygote is given to end."""


class WorkerUnavailable(Exception):
    """No worker could be had; the grader's fault, so that nobody's score may depend on it."""


@dataclass
class Fork:
    """A fork that was asked for: the request, and our ends of its channel and of the pipe for its report."""

    request: dict[str, Any]
    channel: socket.socket
    report: IO[bytes]
    pid: int = 0

    def started(self, reply: dict[str, Any]) -> None:
        """Take the zygote's answer."""
        self.pid = reply["pid"]

    def drop(self) -> None:
        """Close our ends."""
        self.channel.close()
        self.report.close()


class Zygote:
    """A running zygote."""

    def __init__(self, process: subprocess.Popen[bytes] | None, control: socket.socket) -> None:
        self._process = process  # none where another process is its parent
        self._control = control
        self._awaited: deque[Callable[[dict[str, Any]], None]] = deque()

    @classmethod
    def start(cls, *, torch: bool) -> Self:
        """Start a zygote and return at once.

        Args:
            torch: Preload the real torch; without it, torch is a stand-in.
        """
        return cls(*launch("zygote", torch=torch))

    @cached_property
    def ready(self) -> dict[str, Any]:
        """Its first message: its namespaces, the layers that cannot be had, the modules that are loaded.

        Raises:
            WorkerUnavailable: It did not start.
        """
        self._control.settimeout(START_SECONDS)
        try:
            body = self._control.recv(1 << 16)
        except OSError as error:
            raise WorkerUnavailable(f"the worker did not start: {error}") from error
        if not body:
            raise WorkerUnavailable("the worker did not start; `autograder doctor` says what is missing")
        first: dict[str, Any] = json.loads(body)
        return first

    def fork(self, request: dict[str, Any]) -> Fork:
        """Ask for a fork, and do not wait for it; ``settle`` waits for its process id.

        Raises:
            WorkerUnavailable: The zygote has died.
        """
        channel, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        # Over the fork's own channel: what the zygote is told stays in its memory, which all later forks inherit.
        channel.sendall(encode({"modules": request["modules"]}, LARGEST_REQUEST))
        report, report_end = os.pipe()
        fork = Fork(request, channel, os.fdopen(report, "rb"))
        try:
            plain = {name: value for name, value in request.items() if name != "modules"}
            self._send(plain, [theirs.fileno(), report_end], fork.started)
        except WorkerUnavailable:
            fork.drop()
            raise
        finally:
            theirs.close()
            os.close(report_end)
        return fork

    def settle(self) -> None:
        """Take the answers that are still awaited, in the order of the requests.

        Raises:
            WorkerUnavailable: The zygote has died.
        """
        while self._awaited:
            take = self._awaited.popleft()
            try:
                body = self._control.recv(1 << 16)
            except OSError as error:
                raise WorkerUnavailable(f"the worker does not answer: {error}") from error
            if not body:
                raise WorkerUnavailable("the worker has died")
            take(json.loads(body))

    def cpu(self, pid: int) -> float:
        """Return the CPU seconds that a box has used so far."""
        told: dict[str, Any] = {}
        self._send({"do": "cpu", "pid": pid}, [], told.update)
        self.settle()
        return float(told["cpu"])

    def pause(self, pids: Sequence[int]) -> None:
        """Stop boxes until they are resumed, and wait until they are stopped."""
        for pid in pids:
            self._send({"do": "pause", "pid": pid}, [], lambda _told: None)
        if pids:
            self.settle()

    def resume(self, pid: int) -> None:
        """Let a box go on that was stopped."""
        self._send({"do": "resume", "pid": pid}, [], lambda _told: None)

    def end(self, pid: int, ended: Callable[[dict[str, Any]], None], *, dying: bool = False) -> None:
        """Kill a box, and do not wait for it.

        Args:
            pid: The box.
            dying: It has closed its channel, and so most likely ends by itself.
            ended: Told once it has ended: the signal that it had died of before (or 0), its CPU seconds, its megabytes.
        """
        self._send({"do": "end", "pid": pid, "dying": dying}, [], ended)

    def _send(self, request: dict[str, Any], descriptors: list[int], take: Callable[[dict[str, Any]], None]) -> None:
        if len(self._awaited) >= MOST_AWAITED:
            self.settle()
        try:
            socket.send_fds(self._control, [json.dumps(request).encode()], descriptors)
        except OSError as error:
            raise WorkerUnavailable(f"the worker does not answer: {error}") from error
        self._awaited.append(take)

    def close(self) -> None:
        """End the process and every fork of it."""
        if self._process is None:
            self._part()
            return
        self._control.close()
        try:
            self._process.wait(timeout=END_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _part(self) -> None:
        """Say that nothing more will be asked, and wait until the other end is closed: by then the process has ended."""
        with self._control, suppress(OSError):
            self._control.settimeout(END_SECONDS)
            self._control.shutdown(socket.SHUT_WR)
            while self._control.recv(1 << 16):
                pass


def launch(program: str, *, torch: bool) -> tuple[subprocess.Popen[bytes], socket.socket]:
    """Start a program of the worker's package, and return it with our end of its control socket.

    Args:
        program: The module that it is the ``main`` of.
        torch: Whether it is to preload the real torch.
    """
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    numpy, real_torch = _site_folder("numpy"), _site_folder("torch") if torch else None
    package = Path(__file__).parent.parent / "worker"
    options = {
        "numpy": numpy,
        "torch": real_torch,
        "readable": _readable(numpy, real_torch),
        "forbidden": [str(package.parent / "exercises")],
    }
    environment = dict.fromkeys(THREAD_SETTINGS, "1") | {"PYTHONHASHSEED": "0"}
    environment |= {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    boot = BOOT.format(program=program)
    arguments = [str(package), str(theirs.fileno()), json.dumps(options)]
    with unheard():
        process = subprocess.Popen(  # noqa: S603 - our own interpreter, no shell
            [sys.executable, "-s", "-P", "-S", "-c", boot, *arguments],
            env=environment,
            stdin=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
            cwd="/",
        )
    theirs.close()
    return process, ours


def _site_folder(module: str) -> str | None:
    """Return the folder that a module is imported from, or None if it is not installed."""
    spec = importlib.util.find_spec(module)
    return str(Path(spec.origin).parent.parent) if spec and spec.origin else None


def _readable(numpy: str | None, torch: str | None) -> list[str]:
    """Return what a box may read beyond the standard library: packages one by one, never site-packages as a whole."""
    found = [f"{numpy}/numpy", f"{numpy}/numpy.libs"] if numpy else []
    return [name for name in [*found, *([f"{torch}/torch"] if torch else [])] if Path(name).exists()]
