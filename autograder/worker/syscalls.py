"""Names and numbers of the system calls that a box may make; `number` gives the one of this processor.

`COMPUTING` is what Python, numpy and single-threaded torch need, `OPENING` finds and opens files besides,
`BUILDING` makes and tests a box and is refused inside it.

The sources are Linux's arch/x86/entry/syscalls/syscall_64.tbl and, for aarch64, uapi's asm-generic/unistd.h.
A pair holds the number on x86_64 and on aarch64; None marks a call that aarch64 never had.
"""

import os
import sys

_Numbers = dict[str, tuple[int, int | None]]

COMPUTING: _Numbers = {
    # reading, writing and waiting on what is open
    "read": (0, 63),
    "write": (1, 64),
    "close": (3, 57),
    "fstat": (5, 80),
    "poll": (7, None),
    "lseek": (8, 62),
    "ioctl": (16, 29),
    "pread64": (17, 67),
    "readv": (19, 65),
    "writev": (20, 66),
    "select": (23, None),
    "dup": (32, 23),
    "dup2": (33, None),
    "fcntl": (72, 25),
    "pselect6": (270, 72),
    "ppoll": (271, 73),
    "dup3": (292, 24),
    "close_range": (436, 436),
    # the socket that was kept
    "sendto": (44, 206),
    "recvfrom": (45, 207),
    "getsockname": (51, 204),
    "getsockopt": (55, 209),
    # what there is under a name, not what it holds
    "stat": (4, None),
    "lstat": (6, None),
    "getcwd": (79, 17),
    "newfstatat": (262, 79),
    "statx": (332, 291),
    # memory
    "mmap": (9, 222),
    "mprotect": (10, 226),
    "munmap": (11, 215),
    "brk": (12, 214),
    "mremap": (25, 216),
    "madvise": (28, 233),
    # signals to oneself, sleep and time; no timer, since nothing is to run while nobody asks
    "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139),
    "pause": (34, None),
    "nanosleep": (35, 101),
    "gettimeofday": (96, 169),
    "times": (100, 153),
    "rt_sigpending": (127, 136),
    "rt_sigtimedwait": (128, 137),
    "rt_sigsuspend": (130, 133),
    "sigaltstack": (131, 132),
    "time": (201, None),
    "restart_syscall": (219, 128),
    "clock_gettime": (228, 113),
    "clock_getres": (229, 114),
    "clock_nanosleep": (230, 115),
    # one thread's bookkeeping
    "sched_yield": (24, 124),
    "futex": (202, 98),
    "sched_getaffinity": (204, 123),
    "set_tid_address": (218, 96),
    "set_robust_list": (273, 99),
    "getcpu": (309, 168),
    "rseq": (334, 293),
    # who and where one is
    "getpid": (39, 172),
    "uname": (63, 160),
    "getrlimit": (97, 163),
    "getrusage": (98, 165),
    "getuid": (102, 174),
    "getgid": (104, 176),
    "geteuid": (107, 175),
    "getegid": (108, 177),
    "getppid": (110, 173),
    "getpgrp": (111, None),
    "getgroups": (115, 158),
    "getresuid": (118, 148),
    "getresgid": (120, 150),
    "getpgid": (121, 155),
    "getsid": (124, 156),
    "gettid": (186, 178),
    "prlimit64": (302, 261),
    "getrandom": (318, 278),
    # the end
    "exit": (60, 93),
    "exit_group": (231, 94),
}

OPENING: _Numbers = {
    "open": (2, None),
    "access": (21, None),
    "readlink": (89, None),
    "getdents64": (217, 61),
    "openat": (257, 56),
    "readlinkat": (267, 78),
    "faccessat": (269, 48),
    "faccessat2": (439, 439),
}

BUILDING: _Numbers = {
    "socket": (41, 198),
    "clone": (56, 220),
    "execve": (59, 221),
    "unshare": (272, 97),
    "mount_setattr": (442, 442),
    "landlock_create_ruleset": (444, 444),
    "landlock_add_rule": (445, 445),
    "landlock_restrict_self": (446, 446),
}

_ALL = COMPUTING | OPENING | BUILDING

FIRST_SHARED = 424
"""From this number on, Linux gives a call the same number on every processor: Landlock works where no filter does."""

# linux/audit.h: AUDIT_ARCH_X86_64, AUDIT_ARCH_AARCH64
ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}


def architecture() -> str | None:
    """Name this process's processor family, or None when its numbers are not known."""
    machine = os.uname().machine
    # A 32-bit Python on a 64-bit kernel uses other numbers.
    return machine if machine in ARCHITECTURES and sys.maxsize > 2**32 and sys.byteorder == "little" else None


def number(name: str) -> int | None:
    """Give the number of a system call here, or None where it is not known, or the processor family has no such call."""
    family = architecture()
    if family is None:
        return _ALL[name][0] if _ALL[name][0] >= FIRST_SHARED else None
    return _ALL[name][family == "aarch64"]
