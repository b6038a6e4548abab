"""The product hands down the local slope alone.

If three times the product is the result, how fast does the result grow with a factor?
"""


class Value:
    def __mul__(self, other):
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad = other.data
            other.grad = self.data
        out._backward = _backward

        return out
