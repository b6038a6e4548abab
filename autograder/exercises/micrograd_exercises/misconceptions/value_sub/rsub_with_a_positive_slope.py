"""`__rsub__` hands the gradient down with the sign that it had.

When `a` grows by 1, does `2 - a` grow or shrink?
"""


class Value:
    def __rsub__(self, other):
        out = Value(other - self.data, (self,), '-')

        def _backward():
            self.grad += out.grad
        out._backward = _backward

        return out
