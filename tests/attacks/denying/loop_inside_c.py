"""Spends its time inside C code, where Python looks at no signal: a regular expression, a power, a sum, a text.

must: each exercise is lost after its time, and the submission as a whole costs little
earns: nothing
shows: did not finish within 2 seconds of computing
slow: yes
"""
# %%
import re


def gradf(a, b, c):
    return re.match("(a|a?)+$", "a" * 40 + "b")


# %%
numerical_grad = [sum(range(10**12))]

# %%
numerical_grad2 = [float(str(7 ** (7**9))[0])]


# %%
class Value:
    def __init__(self, data, *_):
        self.data, self.grad = data, 0.0

    def __mul__(self, other):
        return sum(sum(range(10**7)) for _ in range(10**5))

    def exp(self):
        return max(max(range(10**7)) for _ in range(10**5))

    def backward(self):
        pass
