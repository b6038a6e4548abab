"""The slope of `tanh` has a plus where a minus belongs.

Is tanh anywhere steeper than 1?
"""


class Value:
    def tanh(self):
        t = math.tanh(self.data)
        out = Value(t, (self,), 'tanh')

        def _backward():
            self.grad += (1 + t**2) * out.grad
        out._backward = _backward

        return out
