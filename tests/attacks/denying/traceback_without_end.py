"""Raises from a million frames deep, with a chain of errors that leads back to itself.

must: the place of the error is found in time, and its chain is not followed
earns: nothing
shows: ValueError: deep
"""
# %%
import sys


def gradf(a, b, c):
    error = ValueError("deep")
    for _ in range(10**5):
        try:
            raise error
        except ValueError as same:
            error = same
    other = KeyError("wide")
    error.__cause__, other.__cause__ = other, error
    raise error


# %%
def down(depth):
    if depth:
        return down(depth - 1)
    raise ValueError("deep")


def numerical_grad(a, b, c):
    sys.setrecursionlimit(10**6)
    return down(10**5)
