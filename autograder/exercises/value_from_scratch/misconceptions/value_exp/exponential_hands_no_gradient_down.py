"""`exp` gives a result with the right number, but when `backward` runs, the result hands nothing down.

Which line ties `_backward` to the result, and when does that line run?
"""


class Value:
    def exp(self):
        out = Value(math.exp(self.data), (self,), 'exp')

        def _backward():
            self.grad += out.data * out.grad
            out._backward = _backward

        return out
