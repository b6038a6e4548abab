"""`__truediv__` uses 1 divided by the numerator as the slope for the denominator.

At `a = 6` and `b = 2` the quotient is 3. Does it grow or shrink when `b` grows, and by how much?
"""


class Value:
    def __truediv__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data / other.data, (self, other), '/')

        def _backward():
            self.grad += out.grad / other.data
            other.grad += 1 / self.data * out.grad
        out._backward = _backward

        return out
