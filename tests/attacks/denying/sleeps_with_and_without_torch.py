"""Sleeps both where the real torch is and where it is not.

must: a submission waits for a minute at most
earns: nothing
shows: it waited and did not finish within
slow: yes
"""
# %%
import time

import torch


def gradf(a, b, c):
    time.sleep(70)


# %%
def torch_check(logits, label):
    time.sleep(70)


# %%
class Value:
    def __init__(self, data, *_):
        self.data, self.grad = data, 0.0

    def __add__(self, other):
        time.sleep(70)

    __radd__ = __mul__ = __rmul__ = __neg__ = __sub__ = __rsub__ = __add__
    __pow__ = __truediv__ = __rtruediv__ = exp = log = backward = __add__


# %%
def softmax(logits):
    time.sleep(70)


# %%
time.sleep(70)
numerical_grad = [1.0, 2.0, 3.0]

# %%
time.sleep(70)
numerical_grad2 = [1.0, 2.0, 3.0]
