"""Each factor receives its own number as the slope.

At a = 2 and b = 5, how much does a * b grow when a grows by 1?
"""


class Value:
    def __mul__(self, other):
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad = self.data * out.grad
            other.grad = other.data * out.grad
        out._backward = _backward

        return out
