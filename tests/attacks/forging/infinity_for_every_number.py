"""Gives back infinity for each datum and minus infinity for each gradient.

must: no tolerance reaches infinity: wrong, and shown as inf
earns: nothing
shows: inf
"""
# %%
INF = float("inf")


def gradf(a, b, c):
    return [INF, -INF, INF]


class Value:
    def __init__(self, data):
        self.data, self.grad = INF, -INF
    __add__ = __mul__ = __sub__ = __pow__ = __truediv__ = lambda self, other: self
    __neg__ = exp = log = lambda self: self
    def backward(self): pass
