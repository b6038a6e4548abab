"""The box around student code: `Sandbox`, prepared once in the zygote and entered by each of its forks.

`readable_standard_library` lists what an interpreter needs to read, `Sandbox.missing` says what cannot be
had on this machine, and `Sandbox.enter` closes the box, tries to break each layer and names those that
held. Inside a box there are no new sockets, processes, threads or written files; a kept socket can be read
and written, and that is all.
"""

import os
import signal
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from . import identity, kernel, landlock, limits, seccomp, selftest
from .limits import BoxLimits

__all__ = ["BoxLimits", "Sandbox", "SandboxError", "readable_standard_library"]

_NOT_STANDARD = {"site-packages", "dist-packages"}

_Layer = tuple[str, Callable[[], object], Callable[[], str | None]]  # name, what closes it, what finds a fault in it


class SandboxError(RuntimeError):
    """The box could not be built as promised; no student code may run in this process."""


def readable_standard_library() -> list[str]:
    """List the entries of this interpreter's standard library, without any installed packages.

    Landlock only ever adds rights, so a folder that holds site-packages is granted entry by entry.
    """
    homes = {str(Path(os.__file__).parent)} | {path for path in sys.path if path.endswith("lib-dynload")}
    archives = [path for path in sys.path if path.endswith(".zip")]
    entries = [entry.path for home in homes for entry in os.scandir(home) if entry.name not in _NOT_STANDARD]
    return sorted(path for path in [*entries, *archives] if Path(path).exists())


class Sandbox:
    """What all boxes of one zygote share: the Landlock ruleset and the compiled seccomp program.

    Args:
        readable: files and directories that student code may read; a directory grants all below it.
        forbid: paths that must stay unreadable, such as the hidden checks.

    Raises:
        SandboxError: a readable path is missing, or would open a forbidden one.
    """

    def __init__(self, readable: Sequence[str], *, forbid: Sequence[str] = ()) -> None:
        self._zygote = os.getpid()
        self._forbidden = [os.path.realpath(path) for path in [*forbid, os.devnull]]
        _keep_apart(readable, self._forbidden)
        self._ids = identity.find()
        self._ruleset: int | None = None
        self._program: bytes | None = None
        try:
            if landlock.abi():
                self._ruleset = landlock.prepare(readable)
            if seccomp.available():
                self._program = seccomp.program(opening=self._ruleset is not None)
        except OSError as refusal:
            raise SandboxError(f"cannot prepare the sandbox: {refusal}") from refusal

    def missing(self) -> dict[str, str]:
        """Say which layers cannot be had here: name of the layer to why, and what to do."""
        absent = {}
        if isinstance(self._ids, str):
            absent["uid"] = self._ids
        if self._ruleset is None:
            absent["landlock"] = "this kernel offers no Landlock; start Linux 5.13 or later with lsm=landlock,..."
        if self._program is None:
            absent["seccomp"] = "system calls cannot be filtered here; use Linux on x86_64 or aarch64"
        return absent

    def enter(self, keep: Sequence[int], limits: BoxLimits, box_number: int) -> tuple[str, ...]:
        """Close the box around this fork for good and prove each layer by trying to break it.

        Args:
            keep: descriptors that stay open; 0, 1 and 2 become /dev/null unless they are among them.
            limits: what this box may use.
            box_number: tells boxes that are alive at the same time apart; chooses the user id.

        Returns:
            The names of the active layers, in the order in which they closed.

        Raises:
            SandboxError: a layer was refused or did not hold, or this is no fork of the zygote. The
                process is then half boxed: all that is left for it is to exit.
        """
        self._check_parent()
        active = []
        for name, close, find_fault in self._layers(keep, limits, box_number):
            try:
                close()
                fault = find_fault()
            except OSError as refusal:
                raise SandboxError(f"{name}: {refusal}") from refusal
            if fault:
                raise SandboxError(f"{name}: {fault}")
            active.append(name)
        self._check_parent()  # the death signal is set: whoever lives now dies with the zygote
        return tuple(active)

    def _layers(self, keep: Sequence[int], box: BoxLimits, box_number: int) -> list[_Layer]:
        """List the layers that can be had, in an order in which none hides a fault of an earlier one."""
        ruleset = [] if self._ruleset is None else [self._ruleset]
        kept = [0, 1, 2, *keep, *ruleset]
        layers: list[_Layer] = [
            (
                "descriptors",
                partial(self._close_descriptors, keep, kept),
                partial(selftest.descriptors, kept),
            ),
        ]
        if not isinstance(self._ids, str):
            uid = self._ids.of(box_number)
            layers.append(("uid", partial(identity.become, uid), partial(selftest.uid, uid)))
        layers += [
            ("capabilities", kernel.empty_capabilities, selftest.capabilities),
            # A change of user undoes the death signal and no_dump, so both come after it.
            ("session", _start_session, selftest.session),
            ("no_dump", partial(kernel.prctl, kernel.PR_SET_DUMPABLE, 0), selftest.no_dump),
            ("rlimits", partial(limits.apply, box), partial(selftest.rlimits, box)),
            ("no_new_privs", partial(kernel.prctl, kernel.PR_SET_NO_NEW_PRIVS, 1), selftest.no_new_privs),
        ]
        if self._ruleset is not None:
            layers.append(("landlock", self._restrict, partial(selftest.landlock, self._forbidden)))
        if self._program is not None:
            name = "seccomp_no_open" if self._ruleset is None else "seccomp"
            layers.append((name, partial(seccomp.install, self._program), selftest.seccomp))
        return layers

    def _check_parent(self) -> None:
        if os.getppid() != self._zygote:
            raise SandboxError("only a living zygote's own fork can enter a box")

    def _close_descriptors(self, wanted: Sequence[int], kept: Sequence[int]) -> None:
        # Opened anew for each box: the flags of an open file that boxes share would carry word from one to the other.
        null = os.open(os.devnull, os.O_RDWR | os.O_CLOEXEC)
        for standard in {0, 1, 2}.difference(wanted):
            os.dup2(null, standard, inheritable=False)
        kernel.close_all_but(kept)

    def _restrict(self) -> None:
        if self._ruleset is not None:
            landlock.restrict(self._ruleset)
            os.close(self._ruleset)


def _start_session() -> None:
    os.setsid()
    kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)


def _keep_apart(readable: Sequence[str], forbidden: Sequence[str]) -> None:
    """Refuse a readable path that holds a forbidden one, or lies below it."""
    for path in map(os.path.realpath, readable):
        for secret in forbidden:
            if os.path.commonpath([path, secret]) in {path, secret}:
                raise SandboxError(f"{path} cannot be readable: it would open {secret}")
