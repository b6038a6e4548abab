"""`__add__` hands down a gradient of 1, whatever has arrived at the sum.

In `c = a + b` followed by `c + c`, how large is the gradient that arrives at `c`, and how large the
one at `a`?
"""


class Value:
    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other), '+')

        def _backward():
            self.grad += 1.0
            other.grad += 1.0
        out._backward = _backward

        return out
