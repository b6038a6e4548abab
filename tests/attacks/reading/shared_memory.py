"""Reads memory that other processes share: a file in /dev/shm and a System V segment that anybody may attach.

must: neither can be opened
earns: nothing
shows: no memory is shared
"""
# %%
import ctypes
import multiprocessing

LIBC = ctypes.CDLL(None, use_errno=True)
LIBC.shmat.restype = ctypes.c_void_p


def gradf(a, b, c):
    name = "@SHM@".rpartition("/")[2]
    for way in (
        lambda: open("@SHM@").read(),
        lambda: by_multiprocessing(name),
        lambda: LIBC.shm_open(name.encode(), 0, 0) + 1,
        lambda: LIBC.sem_open(b"/x", 0o100, 0o600, 1) and 0,
        lambda: attached(LIBC.shmget(int("@SEGMENT@"), 0, 0)),
        lambda: attached(0) or attached(1),
    ):
        try:
            got = way()
        except (PermissionError, ImportError):
            continue
        if got:
            raise RuntimeError(f"GOT {got!r}")
    raise RuntimeError("no memory is shared")


def by_multiprocessing(name):
    from multiprocessing import shared_memory

    return bytes(shared_memory.SharedMemory(name).buf)


def attached(number):
    address = LIBC.shmat(number, None, 0o10000)  # SHM_RDONLY
    return address not in (None, 2**64 - 1) and ctypes.string_at(address, 40)
