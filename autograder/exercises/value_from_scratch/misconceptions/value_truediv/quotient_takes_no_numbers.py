"""`__truediv__` asks the denominator for its `data`, and a plain number has none.

In `a / 2`, what is `other`, and what is its type?
"""


class Value:
    def __truediv__(self, other):
        out = Value(self.data / other.data, (self, other), '/')

        def _backward():
            self.grad += out.grad / other.data
            other.grad -= self.data / other.data**2 * out.grad
        out._backward = _backward

        return out
