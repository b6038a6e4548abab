"""`__pow__` multiplies the base by the exponent.

What is `5**3`, and what does your code make of it?
"""


class Value:
    def __pow__(self, k):
        if not isinstance(k, (int, float)):
            raise TypeError("the exponent must be a plain number")
        out = Value(self.data * k, (self,), '**')

        def _backward():
            self.grad += k * self.data**(k - 1) * out.grad
        out._backward = _backward

        return out
