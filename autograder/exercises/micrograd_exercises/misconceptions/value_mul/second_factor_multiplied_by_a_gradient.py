"""`__mul__` computes the gradient of the right factor from the gradient of the left one, not from
its number.

The line above has just changed `self.grad`. Does the slope of `a * b` with respect to `b` depend on
it?
"""


class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.grad * out.grad
        out._backward = _backward

        return out
