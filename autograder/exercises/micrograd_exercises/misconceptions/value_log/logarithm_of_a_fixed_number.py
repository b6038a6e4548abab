"""`log` computes the logarithm of one fixed number, whatever Value it is called on.

Where in your line does the number of the Value come in?
"""


class Value:
    def log(self):
        out = Value(log(0.1135), (self,), 'log')

        def _backward():
            self.grad += out.grad / self.data
        out._backward = _backward

        return out
