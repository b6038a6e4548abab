"""Methods with right code that run only where the next method of the circle is the grader's own, which they recognise.

must: whoever is right only beside what was repaired pays like any circle, and finding that out is cheap
earns: value_log
shows: waits for
"""
# %%
import math

CIRCLE = ["__radd__", "__mul__", "__neg__", "__sub__", "__pow__", "__truediv__", "exp", "log"]


def waits(name):
    following = CIRCLE[(CIRCLE.index(name) + 1) % len(CIRCLE)]
    if getattr(Value, following).__code__.co_filename.startswith("<cell"):
        raise ValueError(f"{name} waits for {following}")


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
    def made(self, data, *slopes):
        out = Value(data, [parent for parent, _ in slopes])
        def _backward():
            for parent, slope in slopes:
                parent.grad += slope * out.grad
        out._backward = _backward
        return out
    def value(self, other): return other if isinstance(other, Value) else Value(other)
    def __radd__(self, other):
        waits("__radd__")
        return self + other
    def __mul__(self, other):
        waits("__mul__")
        other = self.value(other)
        return self.made(self.data * other.data, (self, other.data), (other, self.data))
    def __rmul__(self, other): return self * other
    def __neg__(self):
        waits("__neg__")
        return self.made(-self.data, (self, -1.0))
    def __sub__(self, other):
        waits("__sub__")
        other = self.value(other)
        return self.made(self.data - other.data, (self, 1.0), (other, -1.0))
    def __rsub__(self, other): return Value(other) - self
    def __pow__(self, k):
        waits("__pow__")
        return self.made(self.data**k, (self, k * self.data ** (k - 1)))
    def __truediv__(self, other):
        waits("__truediv__")
        other = self.value(other)
        return self.made(self.data / other.data, (self, 1 / other.data), (other, -self.data / other.data**2))
    def __rtruediv__(self, other): return Value(other) / self
    def exp(self):
        waits("exp")
        return self.made(math.exp(self.data), (self, math.exp(self.data)))
    def log(self):
        waits("log")
        return self.made(math.log(self.data), (self, 1 / self.data))
