"""`log` computes the logarithm of `1 + x`.

What is the logarithm of 1, and what does your method say?
"""

from math import exp, log1p


class Value:
    def log(self):
        out = Value(log1p(self.data), (self,), 'log')

        def _backward():
            self.grad += out.grad / (1 + self.data)
        out._backward = _backward

        return out
