"""`__pow__` multiplies its slope by the gradient of the base, not by what arrived at the power.

Gradients travel from the result to the operands. Which node already knows its gradient when
`_backward` runs?
"""


class Value:
    def __pow__(self, k):
        if not isinstance(k, (int, float)):
            raise TypeError("the exponent must be a plain number")
        out = Value(self.data**k, (self,), '**')

        def _backward():
            self.grad += k * self.data**(k - 1) * self.grad
        out._backward = _backward

        return out
