"""Where boxes come from: ``Worker.start`` runs a zygote, ``Worker.box`` takes one boxed fork of it.

What goes wrong here is the grader's own fault and raises ``WorkerUnavailable``; nobody's score may depend on it.
"""

import sys
from collections.abc import Iterable
from typing import Any, Literal, Self

import msgspec

from autograder.assignment import Limits
from autograder.engine.box import Box
from autograder.engine.replies import BoxReport
from autograder.engine.zygote import Fork, WorkerUnavailable, Zygote

__all__ = ["REQUIRED", "Isolation", "Worker", "WorkerUnavailable"]

Isolation = Literal["landlock", "seccomp"]
REQUIRED: dict[Isolation, tuple[frozenset[str], ...]] = {
    "landlock": (frozenset({"landlock", "seccomp"}),),
    "seccomp": (frozenset({"seccomp"}), frozenset({"seccomp_no_open"})),
}
"""For each least isolation, the sets of layers of which one must be active."""


class Worker:
    """A zygote, and the isolation that is asked of its boxes; a context manager that ends all of it.

    Attributes:
        layers: The layers that the last box was closed by.
    """

    def __init__(self, zygote: Zygote, isolation: Isolation) -> None:
        self.layers: tuple[str, ...] = ()
        self._zygote = zygote
        self._isolation: Isolation = isolation
        self._spare: Fork | None = None

    @classmethod
    def start(cls, *, torch: bool = False, isolation: Isolation = "landlock") -> Self:
        """Start a zygote and return at once; it is waited for when the first box is asked for.

        Args:
            torch: Preload the real torch; without it, torch is a stand-in.
            isolation: The least isolation that is accepted of a box.
        """
        return cls(Zygote.start(torch=torch), isolation)

    def wait_until_ready(self) -> dict[str, Any]:
        """Return the zygote's first message: namespaces, missing layers, loaded modules.

        Raises:
            WorkerUnavailable: It did not start.
        """
        return self._zygote.ready

    def box(self, modules: Iterable[str], memory_megabytes: int, limits: Limits) -> Box:
        """Return a fresh fork, boxed.

        One fork is always made ahead, so that its few milliseconds pass while something else is done.

        Args:
            modules: Standard modules that the submission imports.
            memory_megabytes: What it may use beyond a fresh worker's own memory.
            limits: For the kernel's own limit on CPU seconds, which stands behind the grader's deadline.

        Raises:
            WorkerUnavailable: The zygote has died, or the box could not be closed.
        """
        loaded: list[str] = self._zygote.ready["loaded"]
        wanted: dict[str, Any] = {
            "do": "spawn",
            "modules": sorted({*modules} & sys.stdlib_module_names - {*loaded}),
            "cpu_seconds": int(limits.submission_seconds * 2) + 1,
            "memory_bytes": memory_megabytes << 20,
        }
        fork, self._spare = self._spare, None
        if fork is None or fork.request != wanted:
            fork, unused = self._zygote.fork(wanted), fork
            if unused is not None:
                unused.drop()
                self._zygote.settle()
                self._zygote.end(unused.pid, lambda _told: None)
        box = self._closed(fork)
        self._spare = self._zygote.fork(wanted)  # the next box is most likely of the same submission
        return box

    def _closed(self, fork: Fork) -> Box:
        """Return a fork as a box, once it has said that it is closed well enough.

        Raises:
            WorkerUnavailable: It is not.
        """
        with fork.report as stream:
            text = stream.read(1 << 16)  # its end comes when the box is closed
        self._zygote.settle()
        try:
            said = msgspec.json.decode(text, type=BoxReport)
        except msgspec.DecodeError:
            said = BoxReport(failed="it died before it was closed")
        if said.failed:
            fork.channel.close()
            raise WorkerUnavailable(f"a box could not be closed: {said.failed}")
        started = self._zygote.ready
        self.layers = (*started["namespaces"], *said.layers)
        if not any(required <= set(said.layers) for required in REQUIRED[self._isolation]):
            fork.channel.close()
            missing = "; ".join(f"{name}: {why}" for name, why in started["missing"].items())
            raise WorkerUnavailable(
                f"this machine cannot isolate student code well enough ({missing or 'see `autograder doctor`'}); "
                "grade on another one, or accept less with --min-isolation"
            )
        return Box(self._zygote, fork.pid, fork.channel)

    def close(self) -> None:
        """End the zygote and every box of it."""
        if self._spare is not None:
            self._spare.drop()
        self._zygote.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()
