"""`exp` uses the slope of the logarithm, `1 / x`.

Does the curve of `exp` become steeper or flatter as `x` grows? And `1 / x`?
"""


class Value:
    def exp(self):
        out = Value(exp(self.data), (self,), 'exp')

        def _backward():
            self.grad += out.grad / self.data
        out._backward = _backward

        return out
