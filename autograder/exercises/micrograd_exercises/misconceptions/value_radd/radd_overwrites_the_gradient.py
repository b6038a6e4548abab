"""`__radd__` overwrites the gradient that its operand has collected so far.

In `(2 + a) + a` two contributions arrive at `a.grad`. What becomes of the earlier one?
"""


class Value:
    def __radd__(self, other):
        out = Value(other + self.data, (self,), '+')

        def _backward():
            self.grad = out.grad
        out._backward = _backward

        return out
