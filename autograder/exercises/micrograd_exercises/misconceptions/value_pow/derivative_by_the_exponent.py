"""`__pow__` hands down the derivative with respect to the exponent, and this one needs the
logarithm of the base.

In `a**3`, which of the two numbers stays the same, and which one may grow?
"""


class Value:
    def __pow__(self, k):
        if not isinstance(k, (int, float)):
            raise TypeError("the exponent must be a plain number")
        out = Value(self.data**k, (self,), '**')

        def _backward():
            self.grad += self.data**k * log(self.data) * out.grad
        out._backward = _backward

        return out
