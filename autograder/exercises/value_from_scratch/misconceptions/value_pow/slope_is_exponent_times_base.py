"""`__pow__` uses `k * x` as its slope for every exponent.

That is right for squares. What is the derivative of `x**3`?
"""


class Value:
    def __pow__(self, k):
        if not isinstance(k, (int, float)):
            raise TypeError("the exponent must be a plain number")
        out = Value(self.data**k, (self,), '**')

        def _backward():
            self.grad += k * self.data * out.grad
        out._backward = _backward

        return out
