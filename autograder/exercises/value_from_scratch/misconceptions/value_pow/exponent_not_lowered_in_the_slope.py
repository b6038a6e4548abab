"""`__pow__` multiplies by the exponent, but the power in its slope is as high as before.

What is the derivative of `x**2`? Which power of `x` is in it?
"""


class Value:
    def __pow__(self, k):
        if not isinstance(k, (int, float)):
            raise TypeError("the exponent must be a plain number")
        out = Value(self.data**k, (self,), '**')

        def _backward():
            self.grad += k * self.data**k * out.grad
        out._backward = _backward

        return out
