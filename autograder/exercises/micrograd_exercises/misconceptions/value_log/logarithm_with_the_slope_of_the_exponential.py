"""`log` multiplies by its own result on the way back, as the exponential does.

At `x = 1` the logarithm is 0. Is its curve flat there?
"""


class Value:
    def log(self):
        out = Value(log(self.data), (self,), 'log')

        def _backward():
            self.grad += out.data * out.grad
        out._backward = _backward

        return out
