"""`__truediv__` gives the denominator a slope with the wrong sign.

Does `6 / b` grow or shrink when `b` goes from 2 to 3?
"""


class Value:
    def __truediv__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data / other.data, (self, other), '/')

        def _backward():
            self.grad += out.grad / other.data
            other.grad += self.data / other.data**2 * out.grad
        out._backward = _backward

        return out
