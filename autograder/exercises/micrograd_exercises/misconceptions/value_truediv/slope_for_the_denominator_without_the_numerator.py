"""`__truediv__` leaves the numerator out of the slope for the denominator.

`b` goes from 2 to 3. Does `1 / b` change as much as `600 / b`?
"""


class Value:
    def __truediv__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data / other.data, (self, other), '/')

        def _backward():
            self.grad += out.grad / other.data
            other.grad -= 1 / other.data**2 * out.grad
        out._backward = _backward

        return out
