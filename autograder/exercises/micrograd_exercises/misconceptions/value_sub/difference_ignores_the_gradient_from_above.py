"""`__sub__` hands down the gradients 1 and -1, whatever has arrived at the difference.

In `y = a - b` followed by `y + y`, how large is the gradient that arrives at `y`, and how large the
one at `a`?
"""


class Value:
    def __sub__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data - other.data, (self, other), '-')

        def _backward():
            self.grad += 1.0
            other.grad -= 1.0
        out._backward = _backward

        return out
