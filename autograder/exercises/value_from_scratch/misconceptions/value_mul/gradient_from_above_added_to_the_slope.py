"""`__mul__` adds the gradient from above to the local derivative.

If `y` grows five times as fast as `a`, and the result three times as fast as `y`, how fast does the
result grow with `a`?
"""


class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad += other.data + out.grad
            other.grad += self.data + out.grad
        out._backward = _backward

        return out
