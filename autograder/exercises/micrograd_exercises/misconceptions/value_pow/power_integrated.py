"""`__pow__` uses the integral of the power as its slope, not the derivative.

Of `x**3/3` and `2*x`, which one tells how fast `x**2` grows?
"""


class Value:
    def __pow__(self, k):
        if not isinstance(k, (int, float)):
            raise TypeError("the exponent must be a plain number")
        out = Value(self.data**k, (self,), '**')

        def _backward():
            self.grad += self.data**(k + 1) / (k + 1) * out.grad
        out._backward = _backward

        return out
