"""`__pow__` uses `^`, which in Python works on the bits of whole numbers and is no power.

What does Python print for `2.0 ^ 3`, and what for `2 ^ 3`?
"""


class Value:
    def __pow__(self, k):
        if not isinstance(k, (int, float)):
            raise TypeError("the exponent must be a plain number")
        out = Value(self.data ^ k, (self,), '**')

        def _backward():
            self.grad += k * self.data**(k - 1) * out.grad
        out._backward = _backward

        return out
