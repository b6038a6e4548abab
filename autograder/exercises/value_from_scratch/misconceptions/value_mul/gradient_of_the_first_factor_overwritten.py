"""`__mul__` overwrites what its left factor has collected so far, and only adds up for the right
one.

In `c = a * b` followed by `c * a`, two contributions arrive at `a.grad`. Is the earlier one still
there at the end?
"""


class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad = other.data * out.grad
            other.grad += self.data * out.grad
        out._backward = _backward

        return out
