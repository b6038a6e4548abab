"""The product hands down its own number times the gradient.

At a = 2 and b = 5, is the slope for a 5 or 10?
"""


class Value:
    def __mul__(self, other):
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad = out.data * out.grad
            other.grad = out.data * out.grad
        out._backward = _backward

        return out
