"""`log` gives its slope a minus sign.

Does the logarithm rise or fall when `x` grows?
"""


class Value:
    def log(self):
        out = Value(log(self.data), (self,), 'log')

        def _backward():
            self.grad += -1 / self.data * out.grad
        out._backward = _backward

        return out
