"""The two factors are put aside as numbers in the forward pass, and the contributions are computed before any
is added.
"""


class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        x, y = self.data, other.data
        out = Value(x * y, (self, other), '*')

        def _backward():
            dx, dy = y * out.grad, x * out.grad
            self.grad += dx
            other.grad += dy
        out._backward = _backward

        return out
