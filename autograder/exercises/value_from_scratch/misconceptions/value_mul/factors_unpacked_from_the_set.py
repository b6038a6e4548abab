"""`__mul__` expects two different nodes among its children, and stops where a value is multiplied
by itself.

How many entries does the set `_prev` of `a * a` have?
"""


class Value:
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            left, right = out._prev
            left.grad += right.data * out.grad
            right.grad += left.data * out.grad
        out._backward = _backward

        return out
