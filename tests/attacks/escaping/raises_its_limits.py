"""Raises its limits, takes back its rights and becomes somebody else.

must: what a box gave up it never has again
earns: nothing
shows: 0 of 17 granted
"""
# %%
import ctypes
import os
import resource

LIBC = ctypes.CDLL(None, use_errno=True)
HEADER = ctypes.create_string_buffer((0x20080522).to_bytes(4, "little") + bytes(4), 8)
FREE = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)


def libc(name, *arguments):
    if getattr(LIBC, name)(*arguments) == -1:
        raise OSError(ctypes.get_errno(), name)


WAYS = (
    *[lambda limit=limit: resource.setrlimit(limit, FREE) for limit in (0, 1, 4, 6, 7, 9)],
    lambda: os.setuid(0),
    lambda: os.setresuid(0, 0, 0),
    lambda: os.setgroups([0]),
    lambda: os.setresgid(0, 0, 0),
    lambda: libc("setfsuid", 0),
    lambda: libc("capset", HEADER, b"\xff" * 24),
    lambda: libc("prctl", 4, 1, 0, 0, 0),  # PR_SET_DUMPABLE
    lambda: libc("prctl", 1, 0, 0, 0, 0),  # PR_SET_PDEATHSIG
    lambda: libc("prctl", 15, b"<b>autograder", 0, 0, 0),  # PR_SET_NAME
    lambda: libc("syscall", 154, 1, bytes(16), 16),  # modify_ldt; setpgid elsewhere
    lambda: libc("mlockall", 3),
)


def gradf(a, b, c):
    granted = []
    for number, way in enumerate(WAYS):
        try:
            way()
            granted.append(number)
        except (OSError, ValueError):
            pass
    raise RuntimeError(f"GOT {granted}" if granted else f"0 of {len(WAYS)} granted")
