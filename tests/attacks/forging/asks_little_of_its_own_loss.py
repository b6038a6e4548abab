"""Makes most exercises unnecessary by a loss that is finite and follows the logits, but is no loss.

must: what is missing is not excused by a loss that is wrong for no reason found in what was written
earns: gradf
shows: not_attempted
edition: public
"""
# %%
from math import cos, log, sin

def gradf(a, b, c):
    return [-3 * a**2 - 0.5 * a**-0.5, 3 * cos(3 * b) + 2.5 * b**1.5, c**-2]
# %%
class Value:
    def __init__(self, data, _children=(), _op=''):
        self.data = data
        self.grad = 0.0
        self._prev = set(_children)
        self._backward = lambda: None

    def __neg__(self):
        return Value(self.data)

    def backward(self):
        self.grad = 1.0
# %%
def softmax(logits):
    return logits

logits = [Value(0.0), Value(3.0), Value(-2.0), Value(1.0)]
probs = softmax(logits)
loss = Value(sum(p.data for p in probs))
loss.backward()
