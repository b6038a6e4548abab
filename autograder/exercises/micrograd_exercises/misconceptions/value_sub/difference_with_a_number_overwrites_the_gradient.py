"""`__sub__` treats plain numbers in a branch of their own, which overwrites the gradient collected
so far.

In `(a - 2) + a` two contributions arrive at `a.grad`. Is the earlier one still there at the end?
"""


class Value:
    def __sub__(self, other):
        if isinstance(other, Value):
            out = Value(self.data - other.data, (self, other), '-')

            def _backward():
                self.grad += out.grad
                other.grad -= out.grad
        else:
            out = Value(self.data - other, (self,), '-')

            def _backward():
                self.grad = out.grad
        out._backward = _backward

        return out
