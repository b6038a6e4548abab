"""Computes for ever both where the real torch is and where it is not, which are two workers side by side.

must: both together cost no more than one submission may
earns: nothing
shows: did not finish within
slow: yes
"""
# %%
import torch


def gradf(a, b, c):
    while True:
        pass


# %%
def torch_check(logits, label):
    while True:
        torch.ones(10).sum()


# %%
class Value:
    def __init__(self, data, *_):
        self.data, self.grad = data, 0.0

    def __add__(self, other):
        while True:
            pass

    __radd__ = __mul__ = __rmul__ = __neg__ = __sub__ = __rsub__ = __add__
    __pow__ = __truediv__ = __rtruediv__ = exp = log = backward = __add__


# %%
def softmax(logits):
    while True:
        pass


# %%
numerical_grad = []
while True:
    numerical_grad.append(float(torch.ones(1)) if type(torch).__name__ == "module" else 1.0)
    del numerical_grad[:]
