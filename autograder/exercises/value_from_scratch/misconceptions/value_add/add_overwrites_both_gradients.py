"""`__add__` overwrites the gradients that its two operands have collected so far.

In `a + a` two contributions arrive at `a.grad`. What becomes of the first one when the second
arrives?
"""


class Value:
    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other), '+')

        def _backward():
            self.grad = 1.0 * out.grad
            other.grad = 1.0 * out.grad
        out._backward = _backward

        return out
