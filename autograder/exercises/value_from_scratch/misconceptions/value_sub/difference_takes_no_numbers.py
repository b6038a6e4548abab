"""`__sub__` asks its right operand for its `data`, and a plain number has none.

In `a - 2`, what is `other`, and what is its type?
"""


class Value:
    def __sub__(self, other):
        out = Value(self.data - other.data, (self, other), '-')

        def _backward():
            self.grad += out.grad
            other.grad -= out.grad
        out._backward = _backward

        return out
