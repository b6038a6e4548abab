"""`exp` uses the exponent `x` as its slope.

Is the curve of `exp` flat at `x = 0`?
"""


class Value:
    def exp(self):
        out = Value(math.exp(self.data), (self,), 'exp')

        def _backward():
            self.grad += self.data * out.grad
        out._backward = _backward

        return out
