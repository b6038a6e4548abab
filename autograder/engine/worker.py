"""The grader's end of a zygote: ``Worker.start`` runs one, ``Worker.box`` takes one boxed fork of it.

What goes wrong here is the grader's own fault and raises ``WorkerUnavailable``; nobody's score may depend on it.
"""

import importlib.util
import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal, Self

import msgspec

from autograder.assignment import Limits
from autograder.engine.box import Box
from autograder.engine.replies import BoxReport

BOOT = """
import importlib.util, sys, json
folder = sys.argv[1]
spec = importlib.util.spec_from_file_location("box", folder + "/__init__.py", submodule_search_locations=[folder])
sys.modules["box"] = module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
from box.zygote import main
main(int(sys.argv[2]), json.loads(sys.argv[3]))
"""
"""Loads the worker's package alone: neither site-packages nor the grader's package can be found from there."""

THREAD_SETTINGS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
PASSED_ON = ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")
"""Settings of the processor that numpy needs on some machines; they say nothing about the course."""

START_SECONDS = 120.0
"""Wall seconds that a zygote may take to start: importing torch from a cold disk is slow."""


Isolation = Literal["landlock", "seccomp"]
REQUIRED: dict[Isolation, tuple[frozenset[str], ...]] = {
    "landlock": (frozenset({"landlock", "seccomp"}),),
    "seccomp": (frozenset({"seccomp"}), frozenset({"seccomp_no_open"})),
}
"""For each least isolation, the sets of layers of which one must be active."""


class WorkerUnavailable(Exception):
    """No worker could be had; the grader's fault, so that nobody's score may depend on it."""


class Worker:
    """A running zygote; a context manager that ends it and all its boxes."""

    def __init__(self, process: subprocess.Popen[bytes], control: socket.socket, isolation: Isolation) -> None:
        self._isolation: Isolation = isolation
        self._process = process
        self._control = control
        self._started: dict[str, Any] | None = None
        self.layers: tuple[str, ...] = ()

    @classmethod
    def start(cls, *, torch: bool = False, isolation: Isolation = "landlock") -> Self:
        """Start a zygote and return at once; it is waited for when the first box is asked for.

        Args:
            torch: Preload the real torch; without it, torch is a stand-in.
            isolation: The least isolation that is accepted of a box.
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
        environment = dict.fromkeys(THREAD_SETTINGS, "1")
        environment |= {name: os.environ[name] for name in PASSED_ON if name in os.environ}
        process = subprocess.Popen(  # noqa: S603 - our own interpreter, no shell
            [sys.executable, "-I", "-S", "-c", BOOT, str(package), str(theirs.fileno()), json.dumps(options)],
            env=environment,
            stdin=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
            cwd="/",
        )
        theirs.close()
        return cls(process, ours, isolation)

    def box(self, modules: Iterable[str], memory_megabytes: int, limits: Limits) -> Box:
        """Return a fresh fork, boxed.

        Args:
            modules: Standard modules that the submission imports.
            memory_megabytes: What it may use beyond a fresh worker's own memory.
            limits: For the kernel's own limit on CPU seconds, which stands behind the grader's deadline.

        Raises:
            WorkerUnavailable: The zygote has died, or the box could not be closed.
        """
        self.wait_until_ready()
        channel, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        report, report_end = os.pipe()
        cpu = int(limits.submission_seconds * 2) + 1
        request = {"do": "spawn", "modules": sorted(modules)[:200], "cpu_seconds": cpu}
        pid = self._command(request | {"memory_bytes": memory_megabytes << 20}, [theirs.fileno(), report_end])["pid"]
        theirs.close()
        os.close(report_end)
        with os.fdopen(report, "rb") as stream:
            text = stream.read(1 << 16)
        try:
            said = msgspec.json.decode(text, type=BoxReport)
        except msgspec.DecodeError:
            said = BoxReport(failed="it died before it was closed")
        if said.failed:
            channel.close()
            raise WorkerUnavailable(f"a box could not be closed: {said.failed}")
        self.layers = (*self.wait_until_ready()["namespaces"], *said.layers)
        if not any(required <= set(said.layers) for required in REQUIRED[self._isolation]):
            channel.close()
            missing = "; ".join(f"{name}: {why}" for name, why in self.wait_until_ready()["missing"].items())
            raise WorkerUnavailable(
                f"this machine cannot isolate student code well enough ({missing or 'see `autograder doctor`'}); "
                "grade on another one, or accept less with --min-isolation"
            )
        return Box(self, pid, channel)

    def wait_until_ready(self) -> dict[str, Any]:
        """Wait for the zygote's first message and return it: its namespaces, and the layers that cannot be had.

        Raises:
            WorkerUnavailable: It did not start.
        """
        if self._started is None:
            self._control.settimeout(START_SECONDS)
            try:
                body = self._control.recv(1 << 16)
            except OSError as error:
                raise WorkerUnavailable(f"the worker did not start: {error}") from error
            if not body:
                raise WorkerUnavailable("the worker did not start; `autograder doctor` says what is missing")
            self._started = json.loads(body)
        return self._started

    def _command(self, request: dict[str, Any], descriptors: list[int] | None = None) -> dict[str, Any]:
        try:
            socket.send_fds(self._control, [json.dumps(request).encode()], descriptors or [])
            body = self._control.recv(1 << 16)
        except OSError as error:
            raise WorkerUnavailable(f"the worker does not answer: {error}") from error
        if not body:
            raise WorkerUnavailable("the worker has died")
        reply: dict[str, Any] = json.loads(body)
        return reply

    def cpu(self, pid: int) -> float:
        """Return the CPU seconds that a box has used so far."""
        return float(self._command({"do": "cpu", "pid": pid})["cpu"])

    def end(self, pid: int) -> dict[str, Any]:
        """Kill a box; return the signal that it had died of before (or 0), its CPU seconds and its memory."""
        return self._command({"do": "end", "pid": pid})

    def close(self) -> None:
        """End the zygote and every box of it."""
        self._control.close()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


def _site_folder(module: str) -> str | None:
    """Return the folder that a module is imported from, or None if it is not installed."""
    spec = importlib.util.find_spec(module)
    return str(Path(spec.origin).parent.parent) if spec and spec.origin else None


def _readable(numpy: str | None, torch: str | None) -> list[str]:
    """Return what a box may read beyond the standard library: packages one by one, never site-packages as a whole."""
    found = [f"{numpy}/numpy", f"{numpy}/numpy.libs"] if numpy else []
    return [name for name in [*found, *([f"{torch}/torch"] if torch else [])] if Path(name).exists()]
