"""Computes numbers too large to compute, to spell out or to read.

must: time or memory ends it, and no number of that size reaches the grader
earns: nothing
shows: a list that holds a whole number too large for a float
slow: yes
"""
# %%
import sys


def gradf(a, b, c):
    return [10 ** (10**9), 1.0, 2.0]


# %%
sys.set_int_max_str_digits(0)
numerical_grad = [int("9" * 10**6), 1.0, 2.0]


# %%
numerical_grad2 = [10**400, float("1e999"), -0.0]


# %%
class Value:
    def __init__(self, data, *_):
        self.data, self.grad = 10**5000, 5e-324

    __add__ = __radd__ = __mul__ = __neg__ = __sub__ = __pow__ = __truediv__ = lambda self, *_: self

    def exp(self):
        return Value(0)

    def backward(self):
        pass
