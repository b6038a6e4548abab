"""`__neg__` hands down a gradient of -1, whatever has arrived at the result.

In `y = -a` followed by `y + y`, how large is the gradient that arrives at `y`, and how large the
one at `a`?
"""


class Value:
    def __neg__(self):
        out = Value(-self.data, (self,), 'neg')

        def _backward():
            self.grad -= 1.0
        out._backward = _backward

        return out
