"""The product multiplies by the gradient of the other factor, where its number belongs.

When _backward runs, what does other.grad hold? Does the slope of a * b depend on it?
"""


class Value:
    def __mul__(self, other):
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad = other.grad * out.grad
            other.grad = self.grad * out.grad
        out._backward = _backward

        return out
