"""`log` uses a name that nothing in the notebook has given a meaning to.

Which names does your line use, and which import brought each of them in?
"""


class Value:
    def log(self):
        out = Value(math.log(self.data), (self,), 'log')

        def _backward():
            self.grad += out.grad / self.data
        out._backward = _backward

        return out
