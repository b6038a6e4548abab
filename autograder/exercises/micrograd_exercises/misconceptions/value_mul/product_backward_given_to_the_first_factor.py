"""`__mul__` hangs its `_backward` on the left factor, in place of the one that was there.

In `(a + b) * c`, which function did the left factor have before the multiplication, and which one
after?
"""


class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        self._backward = _backward

        return out
