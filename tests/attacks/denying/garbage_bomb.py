"""Leaves cycles of objects with destructors to the collector, which never gets to an end with them.

must: the collector's time is the box's own
earns: nothing
shows: did not finish within
slow: yes
"""
# %%
import gc


class Again:
    """Makes two of itself whenever one of it is collected."""

    def __init__(self):
        self.me = self

    def __del__(self):
        Again(), Again()


def gradf(a, b, c):
    gc.set_threshold(1, 1, 1)
    for _ in range(1000):
        Again()
    while True:
        gc.collect()
