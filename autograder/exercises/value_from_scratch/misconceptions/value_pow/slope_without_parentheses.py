"""`__pow__` takes 1 away from the power, not from the exponent.

Which of the operators in `k * x**k - 1` does Python work out first, and which last?
"""


class Value:
    def __pow__(self, k):
        if not isinstance(k, (int, float)):
            raise TypeError("the exponent must be a plain number")
        out = Value(self.data**k, (self,), '**')

        def _backward():
            self.grad += (k * self.data**k - 1) * out.grad
        out._backward = _backward

        return out
