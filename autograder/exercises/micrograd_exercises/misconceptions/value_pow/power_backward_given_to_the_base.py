"""`__pow__` hangs its `_backward` on the base, in place of the one that was there.

In `(a + b)**2`, which function did the base have before, and which one after?
"""


class Value:
    def __pow__(self, k):
        if not isinstance(k, (int, float)):
            raise TypeError("the exponent must be a plain number")
        out = Value(self.data**k, (self,), '**')

        def _backward():
            self.grad += k * self.data**(k - 1) * out.grad
        self._backward = _backward

        return out
