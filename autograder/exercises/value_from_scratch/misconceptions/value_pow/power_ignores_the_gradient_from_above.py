"""`__pow__` hands down its local derivative alone, whatever gradient has arrived at the power.

In `y = a**3` followed by `y + y`, the result grows twice as fast as `y`. Where does that 2 reach
`a.grad`?
"""


class Value:
    def __pow__(self, k):
        if not isinstance(k, (int, float)):
            raise TypeError("the exponent must be a plain number")
        out = Value(self.data**k, (self,), '**')

        def _backward():
            self.grad += k * self.data**(k - 1)
        out._backward = _backward

        return out
