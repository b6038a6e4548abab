"""Writes the loss as one operation of its own with a known gradient, so that no other operation would be required.

must: what earns points in one piece excuses none of the others
earns: value_backward, value_neg, nll
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
    def __neg__(self):
        out = Value(-self.data, (self,), "-")
        def _backward():
            self.grad += -out.grad
        out._backward = _backward
        return out
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
