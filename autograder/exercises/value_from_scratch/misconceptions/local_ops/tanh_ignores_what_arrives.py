"""tanh hands down its slope alone, whatever has arrived.

If three times the tanh is the result, how fast does the result grow with its input?
"""


class Value:
    def tanh(self):
        t = math.tanh(self.data)
        out = Value(t, (self,), 'tanh')

        def _backward():
            self.grad = 1 - t**2
        out._backward = _backward

        return out
