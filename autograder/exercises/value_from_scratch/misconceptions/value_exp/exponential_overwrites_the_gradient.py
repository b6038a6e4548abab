"""`exp` overwrites the gradient that its operand has collected so far.

In `a.exp() + a` two contributions arrive at `a.grad`. Is the earlier one still there at the end?
"""


class Value:
    def exp(self):
        out = Value(math.exp(self.data), (self,), 'exp')

        def _backward():
            self.grad = out.data * out.grad
        out._backward = _backward

        return out
