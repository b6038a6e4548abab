"""`exp` hangs its `_backward` on the operand, in place of the one that was there.

In `(a + b).exp()`, which function did the sum have before, and which one after?
"""


class Value:
    def exp(self):
        out = Value(exp(self.data), (self,), 'exp')

        def _backward():
            self.grad += out.data * out.grad
        self._backward = _backward

        return out
