"""`__pow__` accepts exponents such as 0.5 and turns away whole ones.

Is the exponent in `a**2` a plain number, and which type does it have?
"""


class Value:
    def __pow__(self, k):
        if not isinstance(k, float):
            raise TypeError("the exponent must be a float")
        out = Value(self.data**k, (self,), '**')

        def _backward():
            self.grad += k * self.data**(k - 1) * out.grad
        out._backward = _backward

        return out
