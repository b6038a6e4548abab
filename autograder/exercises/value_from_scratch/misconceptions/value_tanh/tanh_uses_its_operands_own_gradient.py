"""`tanh` multiplies its slope by the gradient of its operand.

Which of the two gradients has arrived from above when `_backward` runs: that of the result, or
that of the operand?
"""


class Value:
    def tanh(self):
        t = math.tanh(self.data)
        out = Value(t, (self,), 'tanh')

        def _backward():
            self.grad += (1 - t**2) * self.grad
        out._backward = _backward

        return out
