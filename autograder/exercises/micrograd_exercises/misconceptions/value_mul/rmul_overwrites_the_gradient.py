"""`__rmul__` overwrites the gradient that its operand has collected so far.

In `2 * a + a` two contributions arrive at `a.grad`. Is the earlier one still there at the end?
"""


class Value:
    def __rmul__(self, other):
        out = Value(other * self.data, (self,), '*')

        def _backward():
            self.grad = other * out.grad
        out._backward = _backward

        return out
