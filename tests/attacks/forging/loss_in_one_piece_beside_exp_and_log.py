"""Writes exp and log, which any loss asks for, and then computes the loss in one piece that asks for neither.

must: a loss that does not ask the class's own methods excuses none of those that are missing
earns: value_backward, value_neg, value_exp, value_log, nll
shows: (4 of 4 points)
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
    def made(self, data, slope):
        out = Value(data, (self,))
        def _backward():
            self.grad += slope * out.grad
        out._backward = _backward
        return out
    def __neg__(self): return self.made(-self.data, -1.0)
    def exp(self): return self.made(math.exp(self.data), math.exp(self.data))
    def log(self): return self.made(math.log(self.data), 1.0 / self.data)
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


def whole(logits, label):
    powers = [math.exp(logit.data) for logit in logits]
    out = Value(-math.log(powers[label] / sum(powers)), logits, "loss")
    def _backward():
        for index, logit in enumerate(logits):
            logit.grad += (powers[index] / sum(powers) - (index == label)) * out.grad
    out._backward = _backward
    return out


# %%
logits = [Value(0.0), Value(3.0), Value(-2.0), Value(1.0)]
loss = whole(logits, 3)
loss.backward()
