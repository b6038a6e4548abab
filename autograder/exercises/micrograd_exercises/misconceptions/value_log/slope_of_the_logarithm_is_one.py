"""`log` hands the gradient from above down unchanged, as if its slope were 1 everywhere.

At `x = 1` that is right. Is the curve of the logarithm as steep at `x = 10`?
"""


class Value:
    def log(self):
        out = Value(log(self.data), (self,), 'log')

        def _backward():
            self.grad += out.grad
        out._backward = _backward

        return out
