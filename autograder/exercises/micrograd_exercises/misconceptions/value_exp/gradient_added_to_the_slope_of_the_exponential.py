"""`exp` adds the gradient from above to its slope.

If `y` grows five times as fast as `a`, and the result three times as fast as `y`, how fast does the
result grow with `a`?
"""


class Value:
    def exp(self):
        out = Value(exp(self.data), (self,), 'exp')

        def _backward():
            self.grad += out.data + out.grad
        out._backward = _backward

        return out
