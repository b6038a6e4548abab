"""Linux namespaces for a whole zygote: `enter_namespaces`, called once before anything else.

Inside there is no network, no other process to see or signal, no shared memory with others, and no file
system that can be written to. Containers and some distributions refuse this; then nothing changes.
"""

import contextlib
import errno
import os
import resource
import select
import signal
import sys
from pathlib import Path
from typing import NoReturn

from . import kernel

_FLAGS = {  # linux/sched.h: CLONE_NEWNET, _NEWIPC, _NEWUTS, _NEWNS, _NEWPID, _NEWUSER
    "net": 0x40000000,
    "ipc": 0x08000000,
    "uts": 0x04000000,
    "mount": 0x00020000,
    "pid": 0x20000000,
    "user": 0x10000000,
}
_LINKS = {"mount": "mnt", "pid": "pid_for_children"}  # names in /proc/self/ns where they differ
_AT_FDCWD, _AT_RECURSIVE = -100, 0x8000  # linux/fcntl.h
_RDONLY, _NOSUID, _PRIVATE = 1, 2, 1 << 18  # linux/mount.h: MOUNT_ATTR_RDONLY, MOUNT_ATTR_NOSUID, MS_PRIVATE
_PROC_FLAGS = 0b1111  # linux/mount.h: MS_RDONLY | MS_NOSUID | MS_NODEV | MS_NOEXEC


def enter_namespaces() -> tuple[str, ...]:
    """Move this program into namespaces of its own, if the kernel lets it.

    On success this returns in a *child*, which is process 1 of its namespace, so that all its forks die
    with it. The calling process never returns: it holds no descriptor of the caller's, passes the child's
    exit status on, and when it is killed so is the child. Call this with one thread, and early: the waiting
    process keeps what is in memory, and whoever has made itself undumpable is refused.

    Returns:
        The names of the namespaces, or () where they are refused and nothing has changed.

    Raises:
        OSError: the kernel granted a trial and then refused the same thing.
    """
    if not sys.platform.startswith("linux") or not _granted():
        return ()
    alive, lifeline = os.pipe()
    names = _unshare()
    child = os.fork()
    if child:
        os.close(alive)
        _stand_by(child, lifeline)
    os.close(lifeline)
    kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
    if select.select([alive], [], [], 0)[0]:  # end of file: the parent died before the line above
        os._exit(1)
    os.close(alive)
    return tuple(name for name in names if name != "mount" or _close_mounts())


def _granted() -> bool:
    """Try it all in a child, since a refusal half-way (AppArmor's, say) could not be undone."""
    child = os.fork()
    if not child:
        with contextlib.suppress(BaseException):
            _unshare()
            grandchild = os.fork()
            if not grandchild:
                os._exit(0)
            os._exit(os.waitstatus_to_exitcode(os.waitpid(grandchild, 0)[1]) and 1)
        os._exit(1)
    return os.waitpid(child, 0)[1] == 0


def _unshare() -> list[str]:
    names = [name for name in _FLAGS if name != "user" or os.geteuid() != 0]
    uid, gid = os.geteuid(), os.getegid()
    before = _identify(names)
    kernel.syscall("unshare", sum(_FLAGS[name] for name in names))
    if "user" in names:
        Path("/proc/self/setgroups").write_text("deny", "ascii")  # or the kernel takes no gid_map from a user
        Path("/proc/self/uid_map").write_text(f"{uid} {uid} 1", "ascii")
        Path("/proc/self/gid_map").write_text(f"{gid} {gid} 1", "ascii")
    after = _identify([name for name in names if name != "pid"])  # nameless before its first process
    if any(after[name] == before[name] for name in after):
        raise OSError(errno.EPERM, "unshare: a namespace did not change")
    return names


def _identify(names: list[str]) -> dict[str, str]:
    return {name: os.readlink(f"/proc/self/ns/{_LINKS.get(name, name)}") for name in names}  # noqa: PTH115


def _close_mounts() -> bool:
    """Make what is mounted read-only here and hide the processes outside; tell whether writing is refused."""
    attributes = b"".join(n.to_bytes(8, sys.byteorder) for n in (_RDONLY | _NOSUID, 0, _PRIVATE, 0))  # struct mount_attr
    try:
        kernel.syscall("mount_setattr", _AT_FDCWD, b"/", _AT_RECURSIVE, attributes, len(attributes))
        os.close(os.open("/", os.O_WRONLY | os.O_TMPFILE))
    except OSError as refusal:
        closed = refusal.errno == errno.EROFS
    else:
        closed = False
    if not closed:
        return False
    with contextlib.suppress(OSError):  # a container that masks parts of /proc forbids a fresh one
        kernel.mount("proc", "/proc", _PROC_FLAGS)
    return True


def _stand_by(child: int, lifeline: int) -> NoReturn:
    """Wait for the child and end as it ended, holding nothing but the end of a pipe that tells it so."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)  # a signal to this process ends it, and so the child
    kernel.close_all_but([lifeline])
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if code < 0:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        with contextlib.suppress(OSError):  # SIGKILL needs no default restored
            signal.signal(-code, signal.SIG_DFL)
        os.kill(os.getpid(), -code)
    os._exit(code if code >= 0 else 128 - code)
