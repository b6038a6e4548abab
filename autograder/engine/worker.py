"""Where boxes come from: ``Worker.start`` runs a zygote, ``Worker.box`` takes one boxed fork of it.

What goes wrong here is the grader's own fault and raises ``WorkerUnavailable``; nobody's score may depend on it.
"""

import sys
from collections.abc import Iterable, Sequence
from typing import Any, Literal, Self

import msgspec

from autograder.assignment import Limits
from autograder.engine.box import Box
from autograder.engine.replies import BoxReport
from autograder.engine.templates import Templates
from autograder.engine.zygote import Fork, WorkerUnavailable, Zygote

__all__ = ["REQUIRED", "Isolation", "Worker", "WorkerUnavailable"]

Isolation = Literal["landlock", "seccomp", "process"]
REQUIRED: dict[Isolation, tuple[frozenset[str], ...]] = {
    "landlock": (frozenset({"landlock", "seccomp"}),),
    "seccomp": (frozenset({"seccomp"}), frozenset({"seccomp_no_open"})),
    "process": (frozenset({"rlimits", "no_new_privs"}),),
}
"""For each least isolation, from the best down, the sets of layers of which one must be active.

What each promises is in ``.github/SECURITY.md``; ``process`` stops forging alone.
"""

MOST_MODULES = 20
"""Modules that are imported for a submission before its box closes; each fork pays for them again."""


class Worker:
    """A zygote, and the isolation that is asked of its boxes; a context manager that ends all of it.

    Attributes:
        layers: The layers that the last box was closed by.
    """

    def __init__(self, zygote: Zygote, isolation: Isolation, *, ahead: bool) -> None:
        self._ahead = ahead
        self.layers: tuple[str, ...] = ()
        self._zygote = zygote
        self._isolation: Isolation = isolation
        self._spare: Fork | None = None

    @classmethod
    def start(cls, *, torch: bool = False, isolation: Isolation = "landlock", templates: Templates | None = None) -> Self:
        """Start a zygote and return at once; it is waited for when the first box is asked for.

        Args:
            torch: Preload the real torch; without it, torch is a stand-in.
            isolation: The least isolation that is accepted of a box.
            templates: What to have the zygote from; by default it shares nothing with others.
        """
        zygote = templates.zygote(torch=torch) if templates else Zygote.start(torch=torch)
        return cls(zygote, isolation, ahead=not torch)

    def wait_until_ready(self) -> dict[str, Any]:
        """Return the zygote's first message: namespaces, missing layers, loaded modules.

        Raises:
            WorkerUnavailable: It did not start.
        """
        return self._zygote.ready

    def box(self, modules: Iterable[str], memory_megabytes: int, limits: Limits) -> Box:
        """Return a fresh fork, boxed.

        One fork is always made ahead, so that its few milliseconds pass while something else is done; with torch, a
        submission needs one box, beside others, and a fork that waits would hold twenty megabytes.

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
            "modules": sorted({*modules} & sys.stdlib_module_names - {*loaded})[:MOST_MODULES],
            "cpu_seconds": int(limits.submission_seconds) + 1,
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
        try:
            if self._ahead:
                self._spare = self._zygote.fork(wanted)  # the next box is most likely of the same submission
        except WorkerUnavailable:
            fork.channel.close()
            raise
        return box

    def _closed(self, fork: Fork) -> Box:
        """Return a fork as a box, once it has said that it is closed well enough.

        Raises:
            WorkerUnavailable: It is not.
        """
        with fork.report as stream:
            text = stream.read(1 << 16)  # its end comes when the box is closed
        try:
            self._zygote.settle()
        except WorkerUnavailable:
            fork.channel.close()
            raise
        try:
            said = msgspec.json.decode(text, type=BoxReport)
        except msgspec.DecodeError:
            said = BoxReport(failed="it died before it was closed")
        if said.failed:
            fork.channel.close()
            raise WorkerUnavailable(f"a box could not be closed: {said.failed}")
        started = self._zygote.ready
        self.layers = (*started["namespaces"], *said.layers)
        if not _holds(self._isolation, said.layers):
            fork.channel.close()
            raise WorkerUnavailable(_refusal(self._isolation, said.layers, started["missing"]))
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


def _holds(isolation: Isolation, layers: Sequence[str]) -> bool:
    return any(required <= {*layers} for required in REQUIRED[isolation])


def _refusal(isolation: Isolation, layers: Sequence[str], missing: dict[str, str]) -> str:
    """Say what is missing, and the best that could be had."""
    why = "; ".join(f"{name}: {sentence}" for name, sentence in missing.items() if name != "uid")
    lesser = next((name for name in REQUIRED if _holds(name, layers)), None)
    accept = (
        f", or accept less with --min-isolation {lesser} (.github/SECURITY.md says what that promises)" if lesser else ""
    )
    return (
        f"this machine cannot isolate student code as well as --min-isolation {isolation} asks "
        f"({why or 'see `autograder doctor`'}); grade on another one{accept}"
    )
