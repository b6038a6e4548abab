"""Reaches for files by the system calls that most lists of forbidden ones forget.

must: whatever is not on the list of a box is refused with EPERM
earns: nothing
shows: 23 calls, all refused
"""
# %%
import ctypes
import errno
import os

LIBC = ctypes.CDLL(None, use_errno=True)
X86 = os.uname().machine == "x86_64"
PATH = b"@CANARY_FILE@"
HANDLE = ctypes.create_string_buffer((128).to_bytes(4, "little"), 256)
CALLS = {  # number on x86_64, number on aarch64, arguments
    "openat2": (437, 437, -100, PATH, bytes(24), 24),
    "name_to_handle_at": (303, 264, -100, PATH, HANDLE, HANDLE, 0),
    "open_by_handle_at": (304, 265, -100, HANDLE, 0),
    "io_uring_setup": (425, 425, 8, bytes(256)),
    "sendfile": (40, 71, 1, 0, None, 10),
    "splice": (275, 76, 0, None, 1, None, 10, 0),
    "copy_file_range": (326, 285, 0, None, 1, None, 10, 0),
    "preadv2": (327, 286, 0, None, 0, 0, 0, 0),
    "memfd_create": (319, 279, b"x", 0),
    "memfd_secret": (447, 447, 0),
    "userfaultfd": (323, 282, 0),
    "fanotify_init": (300, 262, 0, 0),
    "inotify_init1": (294, 26, 0),
    "fsopen": (430, 430, b"tmpfs", 0),
    "open_tree": (428, 428, -100, PATH, 0),
    "statmount": (457, 457, bytes(64), bytes(64), 64, 0),
    "mincore": (27, 232, 0, 4096, bytes(64)),
    "readahead": (187, 213, 0, 0, 10),
    "getxattr": (191, 8, PATH, b"user.x", bytes(64), 64),
    "inotify_add_watch": (254, 27, 0, PATH, 1),
    "statfs": (137, 43, PATH, bytes(256)),
    "kcmp": (312, 272, 1, 1, 0, 0, 0),
    "quotactl": (179, 60, 0, PATH, 0, None),
}


def gradf(a, b, c):
    got = []
    for name, (x86_64, aarch64, *arguments) in CALLS.items():
        values = [ctypes.c_long(x) if isinstance(x, int) else x for x in arguments]
        done = LIBC.syscall(ctypes.c_long(x86_64 if X86 else aarch64), *values)
        if done != -1 or ctypes.get_errno() != errno.EPERM:
            got.append(f"{name}: {done}, {errno.errorcode.get(ctypes.get_errno())}")
    raise RuntimeError(f"GOT {got}" if got else f"{len(CALLS)} calls, all refused")
