"""`log` multiplies its slope by the gradient of the operand, not by what arrived at the result.

Gradients travel from the result to the operands. Which node already knows its gradient when
`_backward` runs?
"""


class Value:
    def log(self):
        out = Value(log(self.data), (self,), 'log')

        def _backward():
            self.grad += self.grad / self.data
        out._backward = _backward

        return out
