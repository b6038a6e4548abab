"""`__pow__` computes a power and then returns nothing.

What does a Python function hand back when it reaches its last line?
"""


class Value:
    def __pow__(self, k):
        if not isinstance(k, (int, float)):
            raise TypeError("the exponent must be a plain number")
        out = Value(self.data**k, (self,), '**')

        def _backward():
            self.grad += k * self.data**(k - 1) * out.grad
        out._backward = _backward
