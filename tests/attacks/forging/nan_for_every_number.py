"""Gives back NaN for each datum and gradient, which no "more than the tolerance apart" ever finds wrong.

must: NaN is wrong, and shown as nan
earns: nothing
shows: nan
"""
# %%
NAN = float("nan")


def gradf(a, b, c):
    return [NAN, NAN, NAN]


class Value:
    def __init__(self, data):
        self.data = self.grad = NAN
    __add__ = __mul__ = __sub__ = __pow__ = __truediv__ = lambda self, other: self
    __neg__ = exp = log = lambda self: self
    def backward(self): pass
