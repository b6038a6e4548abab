"""Starts processes by every door that Python and the C library have.

must: a box is one process and stays one
earns: nothing
shows: 9 doors, all refused
"""
# %%
import ctypes
import multiprocessing
import os
import pty
import subprocess

LIBC = ctypes.CDLL(None, use_errno=True)


def popen():
    LIBC.popen.restype = ctypes.c_void_p
    return LIBC.popen(b"sleep 30", b"r")


def forked(start):
    child = start()
    if child == 0:
        os._exit(0)
    return child


DOORS = (
    lambda: forked(os.fork),
    lambda: forked(lambda: os.forkpty()[0]),
    lambda: forked(lambda: pty.fork()[0]),
    lambda: forked(LIBC.fork) + 1,
    lambda: os.posix_spawn("/bin/true", ["true"], {}),
    lambda: subprocess.Popen(["/bin/true"]),
    lambda: multiprocessing.get_context("fork").Process(target=print).start() or 1,
    lambda: LIBC.system(b"true") not in (-1, 127 << 8),
    popen,
)


def gradf(a, b, c):
    for number, door in enumerate(DOORS):
        try:
            got = door()
        except (OSError, ImportError):
            continue
        if got:
            raise RuntimeError(f"GOT {number}: {got}")
    raise RuntimeError(f"{len(DOORS)} doors, all refused")
