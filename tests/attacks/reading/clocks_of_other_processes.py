"""Asks for the processor time of its zygote, of other boxes and of the grader, and so who else is there and how busy.

must: a box is told about itself alone; a clock that another box drives would carry hidden questions over to it
earns: nothing
shows: alone in the world
"""
# %%
import os
import time


def gradf(a, b, c):
    me, zygote = os.getpid(), os.getppid()
    got = []
    for process in {zygote, 1, *range(max(2, me - 20), me), int("@GRADER@"), int("@RUNNER@")} - {me}:
        for ask in (
            lambda: time.clock_gettime(~process << 3 | 2),
            lambda: os.getpgid(process),
            lambda: os.getsid(process),
            lambda: len(os.sched_getaffinity(process)),
        ):
            try:
                got.append((process, ask()))
            except OSError:
                pass
    raise RuntimeError(f"GOT {got}" if got else "alone in the world")
