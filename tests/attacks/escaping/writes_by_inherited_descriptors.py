"""Writes, truncates, locks and maps through descriptors that it might have inherited from the grader.

must: there is no descriptor to write to but /dev/null and the socket
earns: nothing
shows: nothing inherited
"""
# %%
import fcntl
import mmap
import os


def gradf(a, b, c):
    got = []
    for number in [*range(3, 1024), int("@DESCRIPTOR@")]:
        try:
            if os.fstat(number).st_mode & 0o170000 == 0o140000:
                continue
        except OSError:
            continue
        for way in (
            lambda: os.pwrite(number, b"forged", 0),
            lambda: os.ftruncate(number, 0),
            lambda: mmap.mmap(number, 0),
            lambda: fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB),
        ):
            try:
                got.append((number, way()))
            except (OSError, ValueError):
                pass
    raise RuntimeError(f"GOT {got}" if got else "nothing inherited")
