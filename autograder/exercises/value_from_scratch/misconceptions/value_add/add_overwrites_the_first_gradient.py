"""`__add__` overwrites what its left operand has collected so far, and only adds up for the right
one.

In `c = a + b` followed by `c + a`, two contributions arrive at `a.grad`. Is the earlier one still
there at the end?
"""


class Value:
    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other), '+')

        def _backward():
            self.grad = 1.0 * out.grad
            other.grad += 1.0 * out.grad
        out._backward = _backward

        return out
