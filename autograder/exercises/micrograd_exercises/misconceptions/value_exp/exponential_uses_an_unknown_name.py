"""`exp` uses a name that nothing in the notebook has given a meaning to.

Which names does your line use, and which import brought each of them in?
"""


class Value:
    def exp(self):
        out = Value(math.exp(self.data), (self,), 'exp')

        def _backward():
            self.grad += out.data * out.grad
        out._backward = _backward

        return out
