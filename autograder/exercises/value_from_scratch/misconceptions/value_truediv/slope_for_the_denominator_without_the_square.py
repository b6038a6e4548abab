"""`__truediv__` divides by the denominator once only in the slope for the denominator.

Write `a / b` as `a` times a power of `b`. Which power of `b` does its derivative hold?
"""


class Value:
    def __truediv__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data / other.data, (self, other), '/')

        def _backward():
            self.grad += out.grad / other.data
            other.grad -= self.data / other.data * out.grad
        out._backward = _backward

        return out
