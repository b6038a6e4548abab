"""`_backward` is put into the left factor, and the product keeps the one that does nothing.

Whose gradient is handed down by this function, and who should be asked to do it?
"""


class Value:
    def __mul__(self, other):
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad = other.data * out.grad
            other.grad = self.data * out.grad
        self._backward = _backward

        return out
