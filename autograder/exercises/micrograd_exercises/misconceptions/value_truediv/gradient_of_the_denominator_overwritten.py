"""`__truediv__` overwrites what the denominator has collected so far, and only adds up for the
numerator.

In `(a / b) + b` two contributions arrive at `b.grad`. Is the earlier one still there at the end?
"""


class Value:
    def __truediv__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data / other.data, (self, other), '/')

        def _backward():
            self.grad += out.grad / other.data
            other.grad = -self.data / other.data**2 * out.grad
        out._backward = _backward

        return out
