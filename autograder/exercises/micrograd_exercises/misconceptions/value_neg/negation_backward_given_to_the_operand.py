"""`__neg__` hangs its `_backward` on the operand, in place of the one that was there.

In `-(a + b)`, which function did the sum have before the negation, and which one after?
"""


class Value:
    def __neg__(self):
        out = Value(-self.data, (self,), 'neg')

        def _backward():
            self.grad += -1.0 * out.grad
        self._backward = _backward

        return out
