"""Keeps 60 megabytes in every box, with torch and without: each exercise is asked in a box of its own.

must: the boxes of a submission together hold no more than 400 megabytes beyond what a fresh worker has
earns: nothing
shows: megabytes are held here
slow: yes
"""
# %%
HELD = bytearray(b"x" * 1024) * (60 * 1024)


def gradf(a, b, c):
    return [1.0, 2.0, len(HELD)]


# %%
numerical_grad = [1.0, 2.0, gradf(1, 2, 3)[2]]

# %%
numerical_grad2 = [1.0, 2.0, gradf(1, 2, 3)[2]]


# %%
class Value:
    def __init__(self, data, *_):
        self.data, self.grad = data, 0.0

    def __mul__(self, other):
        raise RuntimeError(f"{len(HELD) >> 20} megabytes are held here")

    def backward(self):
        pass


# %%
def softmax(logits):
    return gradf(1, 2, 3)


# %%
def nll(probs, label):
    return gradf(1, 2, 3)


# %%
def torch_check(logits, label):
    import torch

    return gradf(1, 2, 3) + [torch.tensor(1.0).item()]


exec("gradf, numerical_grad, numerical_grad2, Value, softmax, nll")
