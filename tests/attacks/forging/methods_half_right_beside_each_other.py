"""Writes * with / and / with *, each with a mistake of its own, so that neither of them is wholly right beside the other.

must: what is partly right only beside what was replaced is in a circle all the same: the first of it pays for it
earns: value_truediv
shows: RecursionError
"""
# %%
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
    def __mul__(self, other): return self / (1 / (other if isinstance(other, Value) else Value(other)))
    def __rmul__(self, other): return self * other
    def __truediv__(self, other): return self * other**-1
    def __rtruediv__(self, other): return self * other
