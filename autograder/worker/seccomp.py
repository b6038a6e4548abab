"""Seccomp: the few system calls that computing needs, all others refused.

`program` compiles the allowlist once, `install` puts a process under it for good. Not on the list, so
refused with EPERM: starting processes and threads, making or naming sockets, signals to anyone, ptrace,
mounts, keys, io_uring, bpf, shared memory and whatever later kernels add. A call in another processor's
convention kills the process. A socket that was open before can be read and written; no descriptor can be
passed in or out.
"""

import ctypes
import errno
import os
import struct
from collections.abc import Sequence

from . import syscalls
from .kernel import PR_SET_SECCOMP, prctl

_MODE_FILTER = 2  # linux/seccomp.h: SECCOMP_MODE_FILTER
_ALLOW = 0x7FFF0000  # SECCOMP_RET_ALLOW
_KILL = 0x80000000  # SECCOMP_RET_KILL_PROCESS
_REFUSE = 0x00050000 | errno.EPERM  # SECCOMP_RET_ERRNO and its value

# linux/bpf_common.h: BPF_LD|BPF_W|BPF_ABS, BPF_JMP|BPF_K with BPF_JEQ, BPF_JGE, BPF_JSET; BPF_RET|BPF_K
_LOAD, _IF_EQUAL, _IF_AT_LEAST, _IF_ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_Instruction = tuple[int, int, int, int]  # struct sock_filter: code, jump if true, jump if false, operand
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16  # offsets in struct seccomp_data

# Argument number and the values that pass. asm-generic/ioctls.h: TCGETS (isatty), FIONCLEX, FIOCLEX
# (inheriting); fcntl.h: F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_DUPFD_CLOEXEC, but no owner, signal,
# lock or seal.
_VALUES = {"ioctl": (1, (0x5401, 0x5450, 0x5451)), "fcntl": (1, (0, 1, 2, 3, 4, 1030))}
# Argument number and the flags that do not pass: opening is for reading what exists.
_NO_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | getattr(os, "O_PATH", 0)
_WITHOUT = {"open": (1, _NO_WRITING), "openat": (2, _NO_WRITING)}
# Arguments that must be zero: limits may be read, one's own only (pid 0), never set (no new limit); what is
# sent goes to the other end of the socket, not to an address; what is asked of a process is asked of oneself.
_ZEROS = {"prlimit64": (0, 2), "sendto": (4, 5), "getpgid": (0,), "getsid": (0,), "sched_getaffinity": (0,)}
# Argument and the flags that alone pass: what is sent and received is plain bytes, waited for or not.
_DONTWAIT, _WAITALL, _NOSIGNAL = 0x40, 0x100, 0x4000  # linux/socket.h
_ONLY = {"sendto": (3, _DONTWAIT | _NOSIGNAL), "recvfrom": (3, _DONTWAIT | _WAITALL | _NOSIGNAL)}
# Argument and the greatest value that passes: time's own clocks; a negative number means another process's clock.
_AT_MOST = {"clock_gettime": (0, 11), "clock_getres": (0, 11), "clock_nanosleep": (0, 11)}


def available() -> bool:
    """Tell whether this kernel filters system calls and this processor's numbers are known."""
    if syscalls.architecture() is None:
        return False
    try:
        prctl(PR_SET_SECCOMP, _MODE_FILTER, None)
    except OSError as refusal:
        return refusal.errno == errno.EFAULT  # it wanted to read the program: it can filter
    return False


def program(*, opening: bool) -> bytes:
    """Compile the allowlist for this processor.

    Args:
        opening: whether files may be opened for reading at all; right where Landlock decides which.

    Raises:
        OSError: the numbers of this processor's system calls are not known.
    """
    family = syscalls.architecture()
    if family is None:
        raise OSError(errno.ENOSYS, "no table of system calls for this processor")
    names = syscalls.COMPUTING | (syscalls.OPENING if opening else {})
    calls = [(number, _rule(name)) for name in names if (number := syscalls.number(name)) is not None]
    guard = [_load(_ARCHITECTURE), (_IF_EQUAL, 1, 0, syscalls.ARCHITECTURES[family]), (_RETURN, 0, 0, _KILL)]
    code = [*guard, _load(_NUMBER), *_search(sorted(calls))]
    return b"".join(struct.pack("=HBBI", *instruction) for instruction in code)


def _search(calls: Sequence[tuple[int, list[_Instruction]]]) -> list[_Instruction]:
    """Find the rule of a call by halving: the kernel runs the program for every number when it is installed.

    x32 calls carry bit 30 in their number, so they match nothing and are refused like everything unknown.
    """
    if len(calls) <= 4:
        steps = [step for number, rule in calls for step in ((_IF_EQUAL, 0, len(rule), number), *rule)]
        return [*steps, (_RETURN, 0, 0, _REFUSE)]
    middle = len(calls) // 2
    low, high = _search(calls[:middle]), _search(calls[middle:])
    return [(_IF_AT_LEAST, len(low), 0, calls[middle][0]), *low, *high]


def _load(offset: int) -> _Instruction:
    return (_LOAD, 0, 0, offset)


def _rule(name: str) -> list[_Instruction]:
    """Say what happens to a call whose number matched; each way ends in a return."""
    allow, refuse = (_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _REFUSE)
    if name in _VALUES:
        argument, values = _VALUES[name]
        # The kernel takes these arguments as 32 bits, so the low word is all there is.
        tests = [step for value in values for step in ((_IF_EQUAL, 0, 1, value), allow)]
        return [_load(_ARGUMENTS + 8 * argument), *tests, refuse]
    if name in _WITHOUT:
        argument, flags = _WITHOUT[name]
        return [_load(_ARGUMENTS + 8 * argument), (_IF_ANY_BIT, 0, 1, flags), refuse, allow]
    if name in _AT_MOST:
        argument, greatest = _AT_MOST[name]
        return [_load(_ARGUMENTS + 8 * argument), (_IF_AT_LEAST, 0, 1, greatest + 1), refuse, allow]
    only: list[_Instruction] = []
    if name in _ONLY:
        argument, passing = _ONLY[name]
        only = [_load(_ARGUMENTS + 8 * argument), (_IF_ANY_BIT, 0, 1, ~passing & 0xFFFFFFFF), refuse]
    words = [_ARGUMENTS + 8 * argument + half for argument in _ZEROS.get(name, ()) for half in (0, 4)]
    zeros = [step for word in words for step in (_load(word), (_IF_EQUAL, 1, 0, 0), refuse)]
    return [*only, *zeros, allow]


def install(compiled: bytes) -> None:
    """Put this process under a compiled program for good; no_new_privs must be set before.

    Raises:
        OSError: the kernel refused.
    """
    # struct sock_fprog: the number of 8-byte instructions, padding, and where they are.
    buffer = ctypes.create_string_buffer(compiled, len(compiled))
    head = struct.pack("@HP", len(compiled) // 8, ctypes.addressof(buffer))
    prctl(PR_SET_SECCOMP, _MODE_FILTER, head)
