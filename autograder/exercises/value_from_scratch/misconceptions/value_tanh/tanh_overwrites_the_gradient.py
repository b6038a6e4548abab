"""`tanh` overwrites what its operand has collected so far.

In `a.tanh() + a` two contributions arrive at `a.grad`. Is the earlier one still there at the
end?
"""


class Value:
    def tanh(self):
        t = math.tanh(self.data)
        out = Value(t, (self,), 'tanh')

        def _backward():
            self.grad = (1 - t**2) * out.grad
        out._backward = _backward

        return out
