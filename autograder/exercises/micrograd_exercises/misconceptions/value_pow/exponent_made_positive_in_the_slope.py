"""`__pow__` forgets the sign of a negative exponent in its slope.

Does `a**-1` grow or shrink when `a` goes from 1 to 2?
"""


class Value:
    def __pow__(self, k):
        if not isinstance(k, (int, float)):
            raise TypeError("the exponent must be a plain number")
        out = Value(self.data**k, (self,), '**')

        def _backward():
            self.grad += abs(k) * self.data**(k - 1) * out.grad
        out._backward = _backward

        return out
