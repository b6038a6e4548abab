"""`__pow__` raises the factor `k` to the power, too, along with the base.

Try `x = 1`: is `(3 * x)**2` the same as `3 * x**2`?
"""


class Value:
    def __pow__(self, k):
        if not isinstance(k, (int, float)):
            raise TypeError("the exponent must be a plain number")
        out = Value(self.data**k, (self,), '**')

        def _backward():
            self.grad += (k * self.data)**(k - 1) * out.grad
        out._backward = _backward

        return out
