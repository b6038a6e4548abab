"""The result of `tanh` has no children, so that nothing goes further down.

In `(a + b).tanh()`, how does `backward` find its way from the result to `a`?
"""


class Value:
    def tanh(self):
        t = math.tanh(self.data)
        out = Value(t, (), 'tanh')

        def _backward():
            self.grad += (1 - t**2) * out.grad
        out._backward = _backward

        return out
