"""`__pow__` overwrites the gradient that its base has collected so far.

In `a**2 + a**3` two contributions arrive at `a.grad`. What becomes of the first one when the second
arrives?
"""


class Value:
    def __pow__(self, k):
        if not isinstance(k, (int, float)):
            raise TypeError("the exponent must be a plain number")
        out = Value(self.data**k, (self,), '**')

        def _backward():
            self.grad = k * self.data**(k - 1) * out.grad
        out._backward = _backward

        return out
