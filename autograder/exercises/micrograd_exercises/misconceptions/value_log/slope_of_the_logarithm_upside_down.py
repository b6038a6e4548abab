"""`log` divides the operand by the gradient from above.

If twice as much gradient arrives from above, is `a.grad` to become twice as large, or half?
"""


class Value:
    def log(self):
        out = Value(log(self.data), (self,), 'log')

        def _backward():
            self.grad += self.data / out.grad
        out._backward = _backward

        return out
