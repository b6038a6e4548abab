"""`exp` raises `x` to the power of e, which has no real value for a negative `x`.

In `e**x`, which of the two is the base, and which is the exponent?
"""

from math import e, exp, log


class Value:
    def exp(self):
        out = Value(self.data**e, (self,), 'exp')

        def _backward():
            self.grad += out.data * out.grad
        out._backward = _backward

        return out
