"""Doors to the kernel that Python lacks: `syscall`, `prctl`, `mount`, capabilities, `close_all_but`.

What the sandbox needs and `os` and `resource` do not have passes through here, as plain ctypes on the C
library that the interpreter already holds. A refused call raises `OSError` with the kernel's errno.
"""

import contextlib
import ctypes
import errno
import os
import sys
from collections.abc import Iterable

from . import syscalls

# linux/prctl.h
PR_SET_PDEATHSIG = 1
PR_GET_DUMPABLE, PR_SET_DUMPABLE = 3, 4
PR_SET_SECCOMP = 22
PR_CAPBSET_DROP = 24
PR_SET_NO_NEW_PRIVS, PR_GET_NO_NEW_PRIVS = 38, 39

_CAPABILITY_VERSION_3 = 0x20080522  # linux/capability.h: two 32-bit words for each of three sets
_HIGHEST_FD = 2**32 - 1  # linux/close_range.h takes unsigned ints

_Argument = int | bytes | ctypes.Array[ctypes.c_char] | None  # numbers, or what stands for a pointer

_libc = ctypes.CDLL(None, use_errno=True)


def _checked(result: int, what: str) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
    return result


def syscall(name: str, *arguments: _Argument) -> int:
    """Make one system call.

    Args:
        name: its name in `syscalls`.
        arguments: whole numbers; bytes or a ctypes buffer stand for a pointer, None for the null pointer.

    Returns:
        What the kernel returned, never negative.

    Raises:
        OSError: the kernel refused, or this processor has no such call (ENOSYS).
    """
    number = syscalls.number(name)
    if number is None or not sys.platform.startswith("linux"):
        raise OSError(errno.ENOSYS, f"{name}: unknown on this system")
    values = [ctypes.c_long(a) if isinstance(a, int) else a for a in arguments]
    return _checked(_libc.syscall(ctypes.c_long(number), *values), name)


def prctl(option: int, value: int = 0, pointer: _Argument = 0) -> int:
    """Ask the kernel about this process, or to change it; the options are the PR_ constants above.

    Raises:
        OSError: refused, or no such call on this system.
    """
    if not sys.platform.startswith("linux"):
        raise OSError(errno.ENOSYS, "prctl: Linux only")
    third = ctypes.c_ulong(pointer or 0) if isinstance(pointer, int | None) else pointer
    zero = ctypes.c_ulong(0)
    return _checked(_libc.prctl(option, ctypes.c_ulong(value), third, zero, zero), f"prctl({option})")


def mount(kind: str, target: str, flags: int) -> None:
    """Mount a file system that has no device, such as proc.

    Raises:
        OSError: refused.
    """
    _checked(_libc.mount(kind.encode(), target.encode(), kind.encode(), ctypes.c_ulong(flags), None), "mount")


def capabilities() -> int:
    """Give the effective capabilities as a mask whose bit n is capability n of linux/capability.h."""
    header = ctypes.create_string_buffer(_capability_header(), 8)
    words = (ctypes.c_char * 24)()
    _checked(_libc.capget(header, words), "capget")
    low, high = (int.from_bytes(words.raw[start : start + 4], sys.byteorder) for start in (0, 12))
    return low | high << 32


def empty_bounding_set() -> None:
    """Drop each capability from the bounding set, if allowed; no_new_privs covers where it is not."""
    with contextlib.suppress(OSError):  # EPERM: not allowed; EINVAL: past the last that this kernel knows
        for capability in range(64):
            prctl(PR_CAPBSET_DROP, capability)


def empty_capabilities() -> None:
    """Give up every capability for good.

    Raises:
        OSError: the kernel refused what it grants to everybody.
    """
    header = ctypes.create_string_buffer(_capability_header(), 8)
    _checked(_libc.capset(header, (ctypes.c_char * 24)()), "capset")


def _capability_header() -> bytes:
    return _CAPABILITY_VERSION_3.to_bytes(4, sys.byteorder) + bytes(4)  # pid 0 means oneself


def close_all_but(keep: Iterable[int]) -> None:
    """Close every descriptor of this process but the given ones.

    Raises:
        OSError: neither close_range(2) nor a list of the open descriptors is to be had.
    """
    kept = sorted(set(keep))
    try:
        for after, before in zip([-1, *kept], [*kept, _HIGHEST_FD + 1], strict=True):
            if after + 1 < before:
                syscall("close_range", after + 1, before - 1, 0)
    except OSError:  # Linux before 5.9, or a container that does not know the call
        for fd in [int(name) for name in os.listdir("/proc/self/fd")]:  # noqa: PTH208
            if fd not in kept:
                with contextlib.suppress(OSError):  # the descriptor of the listing itself
                    os.close(fd)
