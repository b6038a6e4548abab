"""`log` hangs its `_backward` on the operand, in place of the one that was there.

In `(a + b).log()`, which function did the sum have before, and which one after?
"""


class Value:
    def log(self):
        out = Value(log(self.data), (self,), 'log')

        def _backward():
            self.grad += out.grad / self.data
        self._backward = _backward

        return out
