"""Asks for a gigabyte in one piece: bytes, a list, numpy, a text, mapped memory.

must: the limit of the box answers with a MemoryError
earns: nothing
shows: 5 of 5 refused
"""
# %%
import mmap

import numpy as np


def gradf(a, b, c):
    size, refused = 1 << 30, 0
    ways = (
        lambda: bytearray(size),
        lambda: [0] * (size // 8),
        lambda: np.ones(size // 8),
        lambda: "x" * size,
        lambda: mmap.mmap(-1, size),
    )
    for way in ways:
        try:
            way()
        except (MemoryError, OSError):
            refused += 1
    raise RuntimeError(f"{'' if refused == len(ways) else 'GOT '}{refused} of {len(ways)} refused")
