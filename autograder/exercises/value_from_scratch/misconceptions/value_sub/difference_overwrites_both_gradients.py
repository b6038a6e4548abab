"""`__sub__` overwrites the gradients that its two operands have collected so far.

In `c = a - b` followed by `c - a`, two contributions arrive at `a.grad`. Is the earlier one still
there at the end?
"""


class Value:
    def __sub__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data - other.data, (self, other), '-')

        def _backward():
            self.grad = out.grad
            other.grad = -out.grad
        out._backward = _backward

        return out
