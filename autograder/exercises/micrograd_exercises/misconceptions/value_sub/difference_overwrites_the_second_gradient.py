"""`__sub__` overwrites what its right operand has collected so far, and only adds up for the left
one.

In `(a - b) + b` two contributions arrive at `b.grad`. Is the earlier one still there at the end?
"""


class Value:
    def __sub__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data - other.data, (self, other), '-')

        def _backward():
            self.grad += out.grad
            other.grad = -out.grad
        out._backward = _backward

        return out
