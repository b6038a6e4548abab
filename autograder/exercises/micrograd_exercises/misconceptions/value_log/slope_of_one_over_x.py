"""`log` uses the slope of `1 / x`, which is one derivative further on.

Does the logarithm rise or fall when `x` grows? And `1 / x`?
"""


class Value:
    def log(self):
        out = Value(log(self.data), (self,), 'log')

        def _backward():
            self.grad -= out.grad / self.data**2
        out._backward = _backward

        return out
