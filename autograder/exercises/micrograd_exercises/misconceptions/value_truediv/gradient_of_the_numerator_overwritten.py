"""`__truediv__` overwrites what the numerator has collected so far, and only adds up for the
denominator.

In `(a / b) + a` two contributions arrive at `a.grad`. Is the earlier one still there at the end?
"""


class Value:
    def __truediv__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data / other.data, (self, other), '/')

        def _backward():
            self.grad = out.grad / other.data
            other.grad -= self.data / other.data**2 * out.grad
        out._backward = _backward

        return out
