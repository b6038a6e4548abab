"""`__rtruediv__` hands down its local derivative alone, whatever gradient has arrived at the
quotient.

In `y = 2 / a` followed by `y + y`, how large is the gradient that arrives at `y`, and how large the
one at `a`?
"""


class Value:
    def __rtruediv__(self, other):
        out = Value(other / self.data, (self,), '/')

        def _backward():
            self.grad -= other / self.data**2
        out._backward = _backward

        return out
