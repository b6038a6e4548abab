"""The slope of `tanh` is computed from its input, and not from its result.

Is it 1 - t**2 or 1 - x**2? What does each say at x = 3, where tanh is nearly flat?
"""


class Value:
    def tanh(self):
        t = math.tanh(self.data)
        out = Value(t, (self,), 'tanh')

        def _backward():
            self.grad += (1 - self.data**2) * out.grad
        out._backward = _backward

        return out
