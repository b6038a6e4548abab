"""`__sub__` gives the minus sign to the gradient of the left operand, not to that of the right one.

When `a` grows by 1, does `a - b` grow or shrink? And when `b` does?
"""


class Value:
    def __sub__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data - other.data, (self, other), '-')

        def _backward():
            self.grad -= out.grad
            other.grad += out.grad
        out._backward = _backward

        return out
