"""`__pow__` uses the slope of a square, `2 * x`, for every exponent.

Where does the exponent appear in your slope, and what is the slope of `x**3`?
"""


class Value:
    def __pow__(self, k):
        if not isinstance(k, (int, float)):
            raise TypeError("the exponent must be a plain number")
        out = Value(self.data**k, (self,), '**')

        def _backward():
            self.grad += 2 * self.data * out.grad
        out._backward = _backward

        return out
