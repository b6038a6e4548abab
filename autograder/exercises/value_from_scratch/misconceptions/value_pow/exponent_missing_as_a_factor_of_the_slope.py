"""`__pow__` lowers the exponent in its slope, but the factor that comes with it is missing.

What is the slope of `x**3` at `x = 1`, and what does your formula give there?
"""


class Value:
    def __pow__(self, k):
        if not isinstance(k, (int, float)):
            raise TypeError("the exponent must be a plain number")
        out = Value(self.data**k, (self,), '**')

        def _backward():
            self.grad += self.data**(k - 1) * out.grad
        out._backward = _backward

        return out
