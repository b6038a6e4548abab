"""tanh is computed from e to the minus 2|x|, which is never too large."""


class Value:
    def tanh(self):
        e = math.exp(-2 * abs(self.data))
        t = math.copysign((1 - e) / (1 + e), self.data)
        out = Value(t, (self,), 'tanh')

        def _backward():
            self.grad += (1 - t) * (1 + t) * out.grad
        out._backward = _backward

        return out
