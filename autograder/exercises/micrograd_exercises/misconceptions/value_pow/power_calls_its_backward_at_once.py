"""`__pow__` runs `_backward` at once and keeps what it returns, which is nothing.

When is `_backward` to run, and what does a pair of parentheses after a function's name do?
"""


class Value:
    def __pow__(self, k):
        if not isinstance(k, (int, float)):
            raise TypeError("the exponent must be a plain number")
        out = Value(self.data**k, (self,), '**')

        def _backward():
            self.grad += k * self.data**(k - 1) * out.grad
        out._backward = _backward()

        return out
