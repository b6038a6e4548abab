"""The result of tanh does not know what it was made of.

In a picture of the neuron, what leads to o?
"""


class Value:
    def tanh(self):
        t = math.tanh(self.data)
        out = Value(t, (), 'tanh')

        def _backward():
            self.grad = (1 - t**2) * out.grad
        out._backward = _backward

        return out
