"""`__mul__` overwrites the gradients that its two factors have collected so far.

In `a * a` two contributions arrive at `a.grad`. What becomes of the first one when the second arrives?
"""


class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad = other.data * out.grad
            other.grad = self.data * out.grad
        out._backward = _backward

        return out
