"""A loss and slopes computed with plain numbers, beside one wrong method of Value, to see which methods it needed.

must: it earns the points of the loss; that no method was needed is so, but a wrong one stays wrong
earns: value_backward, nll
shows: 12345
edition: public
"""
# %%
import math

class Value:
    def __init__(self, data, _children=(), _op="", label=""):
        self.data, self.grad, self._prev, self._backward = data, 0.0, set(_children), lambda: None
    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other), "+")
        def _backward():
            self.grad += out.grad
            other.grad += out.grad
        out._backward = _backward
        return out
    def __neg__(self):
        return Value(12345.0)
    def backward(self):
        order, seen = [], set()
        def visit(node):
            if node not in seen:
                seen.add(node)
                for child in node._prev:
                    visit(child)
                order.append(node)
        visit(self)
        self.grad = 1.0
        for node in reversed(order):
            node._backward()


# %%
logits = [Value(0.0), Value(3.0), Value(-2.0), Value(1.0)]
powers = [math.exp(logit.data) for logit in logits]
loss = Value(-math.log(powers[3] / sum(powers)))
loss.backward()
for index, logit in enumerate(logits):
    logit.grad = powers[index] / sum(powers) - (index == 3)
