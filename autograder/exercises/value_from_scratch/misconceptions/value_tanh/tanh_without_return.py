"""`tanh` makes the result and does not hand it back.

What does a Python function hand back when it reaches its last line?
"""


class Value:
    def tanh(self):
        t = math.tanh(self.data)
        out = Value(t, (self,), 'tanh')

        def _backward():
            self.grad += (1 - t**2) * out.grad
        out._backward = _backward
