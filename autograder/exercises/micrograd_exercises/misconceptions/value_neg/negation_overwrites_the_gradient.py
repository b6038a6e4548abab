"""`__neg__` overwrites the gradient that its operand has collected so far.

In `(-a) + (-a)` two contributions arrive at `a.grad`. What becomes of the first one when the second
arrives?
"""


class Value:
    def __neg__(self):
        out = Value(-self.data, (self,), 'neg')

        def _backward():
            self.grad = -out.grad
        out._backward = _backward

        return out
