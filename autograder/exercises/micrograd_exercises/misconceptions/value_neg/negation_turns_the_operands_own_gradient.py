"""`__neg__` turns the sign of the gradient that the operand has already, and takes none from the
result.

Gradients travel from the result to the operands. Which node already knows its gradient when
`_backward` runs?
"""


class Value:
    def __neg__(self):
        out = Value(-self.data, (self,), 'neg')

        def _backward():
            self.grad = -self.grad
        out._backward = _backward

        return out
