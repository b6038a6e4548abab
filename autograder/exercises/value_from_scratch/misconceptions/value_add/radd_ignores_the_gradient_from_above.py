"""`__radd__` hands down a gradient of 1, whatever has arrived at the sum.

In `y = 2 + a` followed by `y + y`, how large is the gradient that arrives at `y`, and how large the
one at `a`?
"""


class Value:
    def __radd__(self, other):
        out = Value(other + self.data, (self,), '+')

        def _backward():
            self.grad += 1.0
        out._backward = _backward

        return out
