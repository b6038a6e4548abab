"""The clean zygote: the worker's parent, which is started fresh, preloads what student code may use, and forks.

``main`` runs until the grader closes the control socket. It knows no answer and never runs student code itself. Each
message on the control socket is JSON: ``spawn`` (with two descriptors: the channel and the pipe for the box's report),
``cpu`` (seconds that a box has used), ``pause`` and ``resume`` a box, ``end`` (kill a box and say how it ended).
"""

import contextlib
import gc
import importlib
import json
import os
import signal
import socket
import sys
import time
from typing import Any

from .harness import Harness
from .namespaces import enter_namespaces
from .protocol import LARGEST_REQUEST, read_frame
from .sandbox import BoxLimits, Sandbox, readable_standard_library
from .standins import STANDS_FOR, install
from .warming import warm_up, warm_up_torch

PRELOADED = (
    "abc cmath collections contextlib copy dataclasses datetime decimal enum fractions functools html inspect io itertools "
    "json math numbers operator os pathlib pprint random re statistics string sys textwrap time traceback types typing "
    "unicodedata warnings weakref"
).split()
"""Standard modules that submissions commonly import; Python's parser asks unicodedata about a name such as λ."""

PARTS = {
    "numpy": ("numpy.random", "numpy.fft", "numpy.polynomial", "numpy.ma"),
    "torch": ("torch.nn.functional",),
}
"""What the packages themselves import late, which a box could not."""

MOMENT = 200
"""Milliseconds that a box may take to be dead after it has closed its channel."""

NEVER_IMPORTED = frozenset({"antigravity", "this", "idlelib", "turtle", "turtledemo", "tkinter", "test", "lib2to3"})
"""Standard modules that act, or draw, when they are imported."""


class Zygote:
    """Forks boxes and answers for them; ``control`` is the grader's end of a SOCK_SEQPACKET pair."""

    def __init__(self, control: socket.socket, sandbox: Sandbox, torch_gradients: Any) -> None:
        self._control = control
        self._sandbox = sandbox
        self._torch_gradients = torch_gradients
        self._boxes: set[int] = set()
        self._forked = 0

    def serve(self) -> None:
        """Answer until the grader goes away; then end every box that is left."""
        while True:
            body, descriptors, _flags, _address = socket.recv_fds(self._control, 1 << 16, 2)
            if not body:
                break
            request = json.loads(body)
            reply: dict[str, Any]
            if request["do"] == "spawn":
                reply = {"pid": self._spawn(request, descriptors)}
            elif request["do"] == "cpu":
                reply = {"cpu": cpu_seconds(request["pid"]) if request["pid"] in self._boxes else 0.0}
            elif request["do"] in ("pause", "resume"):
                reply = self._signal(request["pid"], signal.SIGSTOP if request["do"] == "pause" else signal.SIGCONT)
            else:
                reply = self._end(request["pid"], dying=request["dying"])
            self._control.send(json.dumps(reply).encode())
        for pid in sorted(self._boxes):
            self._end(pid, dying=False)

    def _spawn(self, request: dict[str, Any], descriptors: list[int]) -> int:
        self._forked += 1
        pid = os.fork()
        if pid == 0:
            self._in_the_fork(request, *descriptors)
        for descriptor in descriptors:
            os.close(descriptor)
        self._boxes.add(pid)
        return pid

    def _in_the_fork(self, request: dict[str, Any], channel: int, report: int) -> None:
        """Box this process, report the layers, and serve; never returns."""
        try:
            limits = BoxLimits(memory_bytes=request["memory_bytes"], cpu_seconds=request["cpu_seconds"])
            connection = socket.socket(fileno=channel)
            for name in json.loads(read_frame(connection, LARGEST_REQUEST))["modules"]:
                if name in sys.stdlib_module_names and name not in NEVER_IMPORTED:
                    with contextlib.suppress(Exception):  # the submission's own import will say what is wrong
                        importlib.import_module(name)
            layers = self._sandbox.enter([channel, report], limits, self._forked)
            os.write(report, json.dumps({"layers": layers}).encode())
            os.close(report)
            signal.signal(signal.SIGPIPE, signal.SIG_IGN)
            Harness(connection, torch_gradients=self._torch_gradients).serve()
        except BaseException as error:  # noqa: BLE001 - a fork must never run its parent's loop
            with contextlib.suppress(OSError):
                os.write(report, json.dumps({"failed": f"{type(error).__name__}: {error}"[:500]}).encode())
        finally:
            os._exit(1)

    def _signal(self, pid: int, number: signal.Signals) -> dict[str, Any]:
        if pid in self._boxes:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, number)
        return {}

    def _end(self, pid: int, *, dying: bool) -> dict[str, Any]:
        """Kill a box; one that has closed its channel is given a moment to be dead, so that it is known what it died of."""
        if pid not in self._boxes:
            return {"signal": 0, "cpu": 0.0, "megabytes": 0.0}
        self._boxes.discard(pid)
        for _ in range(MOMENT if dying else 1):
            died = os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None
            if died or not dying:
                break
            time.sleep(0.001)
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        _pid, status, usage = os.wait4(pid, 0)
        return {
            "signal": os.WTERMSIG(status) if died and os.WIFSIGNALED(status) else 0,
            "cpu": usage.ru_utime + usage.ru_stime,
            "megabytes": usage.ru_maxrss / 1024,  # ru_maxrss is in KiB on Linux
        }


def cpu_seconds(pid: int) -> float:
    """Return the CPU seconds that a process has used, by its clock (MAKE_PROCESS_CPUCLOCK in the kernel's posix-timers)."""
    return time.clock_gettime((~pid << 3) | 2)


def preload(torch: str | None, numpy: str | None) -> Any:
    """Import what student code may use; return what notes torch's gradients, if torch was asked for.

    Args:
        torch: The folder to import the real torch from, or None for its stand-in.
        numpy: The folder to import numpy from, or None where there is none.
    """
    for name in PRELOADED:
        importlib.import_module(name)
    for folder, name in ((numpy, "numpy"), (torch, "torch")):
        if folder is not None:
            sys.path.append(folder)
            for part in (name, *PARTS[name]):
                importlib.import_module(part)
            sys.path.remove(folder)
    if numpy is not None:
        sys.modules["numpy"].random.seed(0)  # every fork draws the same numbers; `random` is seeded after it
    if torch is None:
        install()
        return None
    install(STANDS_FOR - {"torch"})
    from .torch_gradients import TorchGradients  # noqa: PLC0415 - needs torch

    sys.modules["torch"].set_num_threads(1)  # a fork of a process with threads would hang
    warm_up_torch(sys.modules["torch"])
    gradients = TorchGradients()
    gradients.install()
    return gradients


def main(control_descriptor: int, options: dict[str, Any]) -> None:
    """Be a zygote for one grader."""
    namespaces = enter_namespaces()
    serve(control_descriptor, options, namespaces, ready_to_fork(options))


def ready_to_fork(options: dict[str, Any]) -> Any:
    """Preload, and let forks share it; return what notes torch's gradients, as ``preload`` does."""
    gc.set_threshold(50_000)  # nothing that is loaded is garbage, and a box lives for milliseconds
    gradients = preload(options["torch"], options["numpy"])
    warm_up()
    gc.collect()
    gc.freeze()  # a fork's collector must not touch, and so copy, what was loaded before
    return gradients


def serve(control_descriptor: int, options: dict[str, Any], namespaces: tuple[str, ...], gradients: Any) -> None:
    """Prepare the box, report the namespaces, and answer the grader until it goes away."""
    sandbox = Sandbox(readable_standard_library() + options["readable"], forbid=options["forbidden"])
    loaded = sorted({name for name in sys.modules if "." not in name} | NEVER_IMPORTED)
    control = socket.socket(fileno=control_descriptor)
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # the grader has gone away: nothing left to do
        control.send(json.dumps({"namespaces": namespaces, "missing": sandbox.missing(), "loaded": loaded}).encode())
        Zygote(control, sandbox, gradients).serve()
