"""A decorator wraps plain numbers, so that the method sees Values only; `__rmul__` is a second name of it."""

from functools import wraps


def lifted(method):
    @wraps(method)
    def inner(self, other):
        return method(self, other if isinstance(other, Value) else Value(other))
    return inner


class Value:
    @lifted
    def __mul__(self, other):
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._backward = _backward

        return out

    __rmul__ = __mul__
