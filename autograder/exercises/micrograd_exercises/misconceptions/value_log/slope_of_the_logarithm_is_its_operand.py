"""`log` multiplies by `x` on the way back.

Does the curve of the logarithm become steeper or flatter as `x` grows?
"""


class Value:
    def log(self):
        out = Value(log(self.data), (self,), 'log')

        def _backward():
            self.grad += self.data * out.grad
        out._backward = _backward

        return out
