"""Runs through in the first box and hangs in every later one, told apart by the number of its process.

must: each replay that hangs is charged, and the whole stays within the budget
earns: nothing
shows: numerical_grad
slow: yes
"""
# %%
import os
import time

FIRST = os.getpid() % 3
if FIRST:
    while True:
        time.sleep(0)


def gradf(a, b, c):
    return [1.0, 2.0, 3.0]


exec("gradf")
# %%
numerical_grad = [1.0, 2.0, 3.0]

# %%
numerical_grad2 = [1.0, 2.0, 3.0]


# %%
class Value:
    def __init__(self, data, *_):
        self.data, self.grad = data, 0.0

    def __add__(self, other):
        return self

    __radd__ = __mul__ = __rmul__ = __neg__ = __sub__ = __rsub__ = __add__

    def backward(self):
        self.grad = 0.5
