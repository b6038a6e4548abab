"""Leaves a mark on the open file behind descriptor 0, which every box of a grader has from the same zygote.

must: no box finds what another one, of this or of another submission, has left
earns: nothing
shows: no mark was left by an earlier box
"""
# %%
import fcntl
import os

MARKED = [
    number
    for number in range(3)
    for flag in (os.O_APPEND, os.O_NONBLOCK)
    if fcntl.fcntl(number, fcntl.F_GETFL) & flag
]
for number in range(3):
    try:
        fcntl.fcntl(number, fcntl.F_SETFL, os.O_APPEND | os.O_NONBLOCK)
    except OSError:
        pass


def gradf(a, b, c):
    raise RuntimeError(f"GOT a mark on {MARKED}" if MARKED else "no mark was left by an earlier box")
