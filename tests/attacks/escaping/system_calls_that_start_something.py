"""Starts threads, processes and programs by system call, each with arguments that would do no harm.

must: whatever is not on the list of a box is refused with EPERM
earns: nothing
shows: 12 calls, all refused
"""
# %%
import ctypes
import errno
import os

LIBC = ctypes.CDLL(None, use_errno=True)
X86 = os.uname().machine == "x86_64"
CALLS = {  # number on x86_64, number on aarch64, arguments
    "clone": (56, 220, 0x10000, 0, 0, 0, 0),  # CLONE_THREAD without CLONE_SIGHAND: EINVAL, if it gets that far
    "clone3": (435, 435, bytes(88), 88),
    "execve": (59, 221, None, None, None),
    "execveat": (322, 281, 0, b"", None, None, 0x1000),
    "unshare": (272, 97, 0x10000000),
    "setns": (308, 268, 0, 0),
    "chroot": (161, 51, b"/"),
    "pivot_root": (155, 41, b"/", b"/"),
    "mount": (165, 40, b"none", b"/", b"tmpfs", 0, None),
    "seccomp": (317, 277, 1, 0, None),
    "prctl": (157, 167, 4, 1, 0, 0, 0),  # PR_SET_DUMPABLE
    "landlock_create_ruleset": (444, 444, None, 0, 1),
}


def gradf(a, b, c):
    got = []
    for name, (x86_64, aarch64, *arguments) in CALLS.items():
        values = [ctypes.c_long(x) if isinstance(x, int) else x for x in arguments]
        done = LIBC.syscall(ctypes.c_long(x86_64 if X86 else aarch64), *values)
        if done != -1 or ctypes.get_errno() != errno.EPERM:
            got.append(f"{name}: {done}, {errno.errorcode.get(ctypes.get_errno())}")
    raise RuntimeError(f"GOT {got}" if got else f"{len(CALLS)} calls, all refused")
