"""`exp` hands the gradient from above down unchanged, as if its slope were 1 everywhere.

At `x = 0` that is right. Is the curve of `exp` as steep at `x = 2`?
"""


class Value:
    def exp(self):
        out = Value(math.exp(self.data), (self,), 'exp')

        def _backward():
            self.grad += out.grad
        out._backward = _backward

        return out
