"""Calls itself without end: in Python, with the limit lifted, in a repr, in a chain of destructors.

must: the box may crash, the grader does not
earns: nothing
shows: the code ended its own process
"""
# %%
import sys


def gradf(a, b, c):
    return gradf(a, b, c)


# %%
def deeper(thing):
    return deeper([thing])


def numerical_grad():
    sys.setrecursionlimit(2**31 - 1)

    class Deep:
        def __repr__(self):
            return "%r" % self

    return deeper(repr(Deep()))


# %%
nested = None
for _ in range(10**6):
    nested = (nested,)
numerical_grad2 = [float(hash(nested)), repr(nested)]
