"""Opens as many descriptors as it can, so that nothing more can be opened, here or outside.

must: the limit of the box is small, and the exercises after it are graded
earns: nothing
shows: fewer than 64
"""
# %%
import os


def gradf(a, b, c):
    count = 0
    try:
        for count in range(10**6):
            os.dup(0)
    except OSError:
        pass
    raise RuntimeError(f"{'fewer than 64' if count < 64 else f'GOT {count}'} descriptors")
