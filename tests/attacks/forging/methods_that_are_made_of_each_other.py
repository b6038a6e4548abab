"""Writes * with /, / with *, - with unary minus and unary minus with -, and leaves the power and backward out.

must: each is right with the others replaced, yet nothing of it works: the first of each circle pays for it
earns: value_sub, value_truediv
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
    def __neg__(self): return 0 - self
    def __sub__(self, other): return self + (-other)
    def __rsub__(self, other): return (-self) + other
    def __mul__(self, other): return self / (1 / (other if isinstance(other, Value) else Value(other)))
    def __rmul__(self, other): return self * other
    def __truediv__(self, other): return self * other**-1
    def __rtruediv__(self, other): return self**-1 * other
