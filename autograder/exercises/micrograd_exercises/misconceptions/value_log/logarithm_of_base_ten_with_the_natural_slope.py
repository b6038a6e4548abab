"""`log` computes the logarithm of base 10, and the slope of the natural one.

Which number has the logarithm 1 in your code: e, or 10?
"""

from math import exp, log10


class Value:
    def log(self):
        out = Value(log10(self.data), (self,), 'log')

        def _backward():
            self.grad += out.grad / self.data
        out._backward = _backward

        return out
