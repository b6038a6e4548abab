"""Answers at once and computes between the questions, in the handler of a timer's signal.

must: what a box computes while nobody waits for it is counted, too
earns: nothing
shows: while nobody asked
"""
# %%
import signal
import time


def burn(*_):
    end = time.process_time() + 0.02
    while time.process_time() < end:
        pass
    signal.setitimer(signal.ITIMER_REAL, 0.0001)


signal.signal(signal.SIGALRM, burn)
signal.setitimer(signal.ITIMER_REAL, 0.0001)


def gradf(a, b, c):
    raise RuntimeError("computed while nobody asked")


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
    __pow__ = __truediv__ = __rtruediv__ = exp = log = __add__

    def backward(self):
        self.grad = 0.5


# %%
def softmax(logits):
    return logits


# %%
def nll(probs, label):
    return probs[label]
