"""`log` computes the logarithm of base 2, and the slope of the natural one.

Which number has the logarithm 1 in your code: e, or 2?
"""

from math import exp, log2


class Value:
    def log(self):
        out = Value(log2(self.data), (self,), 'log')

        def _backward():
            self.grad += out.grad / self.data
        out._backward = _backward

        return out
