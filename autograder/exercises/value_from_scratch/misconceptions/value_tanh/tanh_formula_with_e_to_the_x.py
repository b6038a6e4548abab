"""The formula has e to the x where it needs e to the 2x.

What does your `tanh` say at 1, and what a calculator?
"""


class Value:
    def tanh(self):
        e = math.exp(self.data)
        t = (e - 1) / (e + 1)
        out = Value(t, (self,), 'tanh')

        def _backward():
            self.grad += (1 - t**2) * out.grad
        out._backward = _backward

        return out
