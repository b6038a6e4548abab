"""The gradient goes through `tanh` unchanged.

Far out, where tanh is flat, does a nudge of `a` still move the result by as much?
"""


class Value:
    def tanh(self):
        t = math.tanh(self.data)
        out = Value(t, (self,), 'tanh')

        def _backward():
            self.grad += out.grad
        out._backward = _backward

        return out
