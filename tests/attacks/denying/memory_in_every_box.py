"""Keeps 220 megabytes in every box: each exercise is asked in a box of its own, so that several would live together.

must: all boxes of a submission together hold no more than 400 megabytes beyond a fresh worker
earns: nothing
shows: the fifth megabyte
slow: yes
"""
# %%
def hold():
    """Write to every page, so that it is memory and not a promise."""
    return bytearray(b"x" * 1024) * (220 * 1024)


MINE = [hold()]


def gradf(a, b, c):
    return [1.0, 2.0, len(MINE[0])]


# %%
numerical_grad = [1.0, 2.0, len(MINE)]

# %%
numerical_grad2 = [1.0, 2.0, len(MINE)]


# %%
class Value:
    def __init__(self, data, *_):
        self.data, self.grad = data, 0.0

    def __mul__(self, other):
        raise RuntimeError("the fifth megabyte")

    def backward(self):
        pass


# %%
def softmax(logits):
    return [len(MINE)]


# %%
def nll(probs, label):
    return len(MINE)


# %%
def torch_check(logits, label):
    import torch

    return list(torch.ones(25_000_000))


exec("gradf, numerical_grad, numerical_grad2, Value, softmax, nll")
