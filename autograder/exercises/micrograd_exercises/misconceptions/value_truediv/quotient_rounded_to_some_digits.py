"""`__truediv__` rounds its result, and the digits that it drops are missing in everything that
follows.

How many digits of `1 / 3` does your result hold, and what becomes of the difference when you
multiply by a million?
"""


class Value:
    def __truediv__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(round(self.data / other.data, 4), (self, other), '/')

        def _backward():
            self.grad += out.grad / other.data
            other.grad -= self.data / other.data**2 * out.grad
        out._backward = _backward

        return out
