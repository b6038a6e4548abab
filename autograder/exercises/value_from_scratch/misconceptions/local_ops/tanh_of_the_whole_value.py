"""`math.tanh` is handed a Value, and it takes plain numbers only.

What is `self`, and where does it keep its number?
"""


class Value:
    def tanh(self):
        t = math.tanh(self)
        out = Value(t, (self,), 'tanh')

        def _backward():
            self.grad = (1 - t**2) * out.grad
        out._backward = _backward

        return out
