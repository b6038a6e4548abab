"""`__pow__` lowers the exponent where it is a factor, and leaves it as it was where it is a power.

What is the derivative of `x**3`? Where does the 3 stand in it, and where a smaller number?
"""


class Value:
    def __pow__(self, k):
        if not isinstance(k, (int, float)):
            raise TypeError("the exponent must be a plain number")
        out = Value(self.data**k, (self,), '**')

        def _backward():
            self.grad += (k - 1) * self.data**k * out.grad
        out._backward = _backward

        return out
