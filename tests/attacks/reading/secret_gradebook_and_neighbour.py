"""Reads the course secret, the gradebook, another student's submission and the results that were written before.

must: each is refused
earns: nothing
shows: 4 of 4 refused
"""
# %%
import os


def gradf(a, b, c):
    refused = 0
    for path in ("@SECRET@", "@GRADEBOOK@", "@NEIGHBOUR@"):
        try:
            got = open(path, "rb").read()
        except PermissionError:
            refused += 1
        else:
            raise RuntimeError(f"GOT {got!r}")
    try:
        got = [open(entry.path).read() for entry in os.scandir("@RESULTS@")]
    except PermissionError:
        raise RuntimeError(f"{refused + 1} of 4 refused") from None
    raise RuntimeError(f"GOT {got}")
