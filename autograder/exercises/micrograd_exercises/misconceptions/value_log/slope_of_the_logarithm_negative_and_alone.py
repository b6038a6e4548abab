"""`log` hands down `-1 / x`, with a minus sign and without the gradient from above.

Does the logarithm rise or fall when `x` grows? And where does the gradient from above come in?
"""


class Value:
    def log(self):
        out = Value(log(self.data), (self,), 'log')

        def _backward():
            self.grad += -(1 / self.data)
        out._backward = _backward

        return out
