"""`__pow__` accepts whole exponents and turns away all other ones.

Is the exponent in `a**0.5` a plain number, and which type does it have?
"""


class Value:
    def __pow__(self, k):
        if not isinstance(k, int):
            raise TypeError("the exponent must be a whole number")
        out = Value(self.data**k, (self,), '**')

        def _backward():
            self.grad += k * self.data**(k - 1) * out.grad
        out._backward = _backward

        return out
