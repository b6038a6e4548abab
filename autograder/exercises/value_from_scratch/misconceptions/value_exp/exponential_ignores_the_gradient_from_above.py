"""`exp` hands down its local derivative alone, whatever gradient has arrived at the result.

In `y = a.exp()` followed by `y + y`, the result grows twice as fast as `y`. Where does that 2 reach
`a.grad`?
"""


class Value:
    def exp(self):
        out = Value(math.exp(self.data), (self,), 'exp')

        def _backward():
            self.grad += out.data
        out._backward = _backward

        return out
