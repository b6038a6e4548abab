"""`tanh` hands down its slope alone, whatever has arrived.

In `y = a.tanh()` followed by `y + y`, the result grows twice as fast as `y`. Where does that 2
reach `a`?
"""


class Value:
    def tanh(self):
        t = math.tanh(self.data)
        out = Value(t, (self,), 'tanh')

        def _backward():
            self.grad += 1 - t**2
        out._backward = _backward

        return out
