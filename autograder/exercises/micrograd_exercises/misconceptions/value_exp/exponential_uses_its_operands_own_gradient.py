"""`exp` multiplies its slope by the gradient of the operand, not by what arrived at the result.

Gradients travel from the result to the operands. Which node already knows its gradient when
`_backward` runs?
"""


class Value:
    def exp(self):
        out = Value(exp(self.data), (self,), 'exp')

        def _backward():
            self.grad += out.data * self.grad
        out._backward = _backward

        return out
