"""Attempts to break each layer of a box from inside it, before student code can; one function a layer.

Each is called right after its layer closed, so that no later layer hides a fault. It gives None when the
layer held, otherwise what went wrong. Where a try would do harm if it succeeded, it is made with arguments
that the kernel itself would refuse, but with another error than the layer's.
"""

import contextlib
import errno
import mmap
import os
import resource
from collections.abc import Callable, Sequence

from . import kernel
from .limits import BoxLimits

_SLACK = 16 << 20  # bytes by which the process may have shrunk since it was measured
_CLONE_THREAD = 0x10000  # linux/sched.h; without CLONE_SIGHAND it is EINVAL


def descriptors(allowed: Sequence[int]) -> str | None:
    """Look for an open descriptor that nobody asked to keep."""
    for fd in {int(name) for name in os.listdir("/proc/self/fd")}.difference(allowed):  # noqa: PTH208
        with contextlib.suppress(OSError):  # the listing's own is closed again
            os.fstat(fd)
            return f"descriptor {fd} stayed open"
    return None


def uid(wanted: int) -> str | None:
    """Look for another identity, and try to become root again."""
    if {*os.getresuid(), *os.getresgid()} != {wanted} or os.getgroups():
        return "another user or group is still held"
    with contextlib.suppress(OSError):
        os.setresuid(0, 0, 0)
        return "root could be had again"
    return None


def capabilities() -> str | None:
    """Try a privileged call that takes nothing from a process without privileges."""
    if kernel.capabilities():
        return "capabilities are still held"
    with contextlib.suppress(OSError):
        kernel.prctl(kernel.PR_CAPBSET_DROP, 0)  # needs CAP_SETPCAP
        return "a privileged call was granted"
    return None


def session() -> str | None:
    """Look whether this process leads a session of its own."""
    return None if os.getsid(0) == os.getpid() else "still in the zygote's session"


def no_dump() -> str | None:
    """Ask the kernel whether others with this user id may read this process's memory."""
    return "memory can be dumped" if kernel.prctl(kernel.PR_GET_DUMPABLE) else None


def rlimits(box: BoxLimits) -> str | None:
    """Try to take more memory than allowed, and to raise a limit again."""
    with contextlib.suppress(OSError):
        mmap.mmap(-1, box.memory_bytes + _SLACK).close()
        return "memory beyond the limit was granted"
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_FSIZE, (1, 1))
        return "a limit could be raised again"
    return None


def no_new_privs() -> str | None:
    """Ask the kernel whether a program could still gain privileges."""
    return None if kernel.prctl(kernel.PR_GET_NO_NEW_PRIVS) == 1 else "no_new_privs is not set"


def landlock(forbidden: Sequence[str]) -> str | None:
    """Try to open what anybody may open by its file permissions, and what must stay hidden."""
    tries = [(os.devnull, os.O_WRONLY), *((path, os.O_RDONLY) for path in forbidden)]
    for path, flags in tries:
        with contextlib.suppress(PermissionError, FileNotFoundError):
            os.close(os.open(path, flags))
            return f"{path} could be opened"
    return None


def seccomp() -> str | None:
    """Try a socket, a process, a program and a file for writing; only the filter answers each with EPERM."""
    attempts: dict[str, Callable[[], int]] = {
        "socket": lambda: kernel.syscall("socket", -1, 0, 0),  # otherwise EAFNOSUPPORT
        "clone": lambda: kernel.syscall("clone", _CLONE_THREAD, 0, 0, 0, 0),  # otherwise EINVAL
        "execve": lambda: kernel.syscall("execve", None, None, None),  # otherwise EFAULT
        "open for writing": lambda: os.open(os.devnull, os.O_WRONLY),  # otherwise EACCES by Landlock, or none
    }
    for name, attempt in attempts.items():
        try:
            attempt()
        except OSError as refusal:
            if refusal.errno == errno.EPERM:
                continue
        return f"{name} was not refused"
    return None
