"""The formula has its minus below the line and its plus above.

Is tanh anywhere larger than 1?
"""


class Value:
    def tanh(self):
        e = math.exp(2 * self.data)
        t = (e + 1) / (e - 1)
        out = Value(t, (self,), 'tanh')

        def _backward():
            self.grad += (1 - t**2) * out.grad
        out._backward = _backward

        return out
