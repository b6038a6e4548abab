"""`__neg__` hands the gradient down with the sign that it had, as if nothing had been negated.

When `a` grows by 1, does `-a` grow or shrink?
"""


class Value:
    def __neg__(self):
        out = Value(-self.data, (self,), 'neg')

        def _backward():
            self.grad += out.grad
        out._backward = _backward

        return out
