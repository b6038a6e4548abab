"""The product adds the gradient to the local slope.

If c grows five times as fast as a, and the result three times as fast as c, how fast does the
result grow with a?
"""


class Value:
    def __mul__(self, other):
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad = other.data + out.grad
            other.grad = self.data + out.grad
        out._backward = _backward

        return out
