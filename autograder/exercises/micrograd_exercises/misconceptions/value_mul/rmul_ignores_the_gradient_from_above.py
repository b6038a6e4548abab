"""`__rmul__` hands down its local derivative alone, whatever gradient has arrived at the product.

In `y = 3 * a` followed by `y + y`, how large is the gradient that arrives at `y`, and how large the
one at `a`?
"""


class Value:
    def __rmul__(self, other):
        out = Value(other * self.data, (self,), '*')

        def _backward():
            self.grad += other
        out._backward = _backward

        return out
