"""`log` overwrites the gradient that its operand has collected so far.

In `a.log() + a` two contributions arrive at `a.grad`. Is the earlier one still there at the end?
"""


class Value:
    def log(self):
        out = Value(log(self.data), (self,), 'log')

        def _backward():
            self.grad = out.grad / self.data
        out._backward = _backward

        return out
