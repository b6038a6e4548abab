"""`__pow__` multiplies its slope by the exponent after lowering it.

What is the slope of `x**2` at `x = 1`, and what does your formula give there?
"""


class Value:
    def __pow__(self, k):
        if not isinstance(k, (int, float)):
            raise TypeError("the exponent must be a plain number")
        out = Value(self.data**k, (self,), '**')

        def _backward():
            self.grad += (k - 1) * self.data**(k - 1) * out.grad
        out._backward = _backward

        return out
