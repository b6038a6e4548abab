"""Whole exponents are repeated products, negative ones 1 divided by them; other exponents go through the
logarithm.
"""


class Value:
    def __pow__(self, k):
        if k != int(k):
            return (self.log() * k).exp()
        out = Value(1.0)
        for _ in range(abs(int(k))):
            out = out * self
        if k < 0:
            return 1 / out
        return out

    def __rtruediv__(self, other):
        out = Value(other / self.data, (self,), '/')

        def _backward():
            self.grad -= out.data / self.data * out.grad
        out._backward = _backward

        return out

    def __truediv__(self, other):
        return self * (1 / other)
