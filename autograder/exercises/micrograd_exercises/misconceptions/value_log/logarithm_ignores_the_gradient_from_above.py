"""`log` hands down its local derivative alone, whatever gradient has arrived at the result.

In `y = a.log()` followed by `y + y`, the result grows twice as fast as `y`. Where does that 2 reach
`a.grad`?
"""


class Value:
    def log(self):
        out = Value(log(self.data), (self,), 'log')

        def _backward():
            self.grad += 1 / self.data
        out._backward = _backward

        return out
