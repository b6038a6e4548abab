"""`__rtruediv__` divides by the operand once only in its slope.

Write `2 / a` as 2 times a power of `a`. Which power does its derivative hold?
"""


class Value:
    def __rtruediv__(self, other):
        out = Value(other / self.data, (self,), '/')

        def _backward():
            self.grad -= other / self.data * out.grad
        out._backward = _backward

        return out
