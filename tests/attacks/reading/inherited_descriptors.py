"""Tries every descriptor that it might have inherited, the grader's canary among them.

must: there is one socket, and the rest is /dev/null
earns: nothing
shows: one socket and three times null
"""
# %%
import os
import stat


def gradf(a, b, c):
    sockets, devices = [], []
    for number in sorted({*range(4096), int("@DESCRIPTOR@")}):
        try:
            kind = os.fstat(number)
        except OSError:
            continue
        if stat.S_ISSOCK(kind.st_mode):
            sockets.append(number)
        elif stat.S_ISCHR(kind.st_mode) and kind.st_rdev == os.makedev(1, 3):
            devices.append(number)
        else:
            raise RuntimeError(f"GOT {number}: {kind}")
    if len(sockets) == 1 and devices == [0, 1, 2]:
        raise RuntimeError("one socket and three times null")
    raise RuntimeError(f"GOT sockets {sockets}, devices {devices}")
