"""`log` adds a small number to what it is applied to, so that every result is a little off.

What is the logarithm of 1, and what does your method say?
"""


class Value:
    def log(self):
        out = Value(log(self.data + 1e-6), (self,), 'log')

        def _backward():
            self.grad += out.grad / self.data
        out._backward = _backward

        return out
