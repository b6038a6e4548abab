"""`log` gives minus the logarithm, and the slope that belongs to that.

What is the logarithm of e, and what does your method say?
"""


class Value:
    def log(self):
        out = Value(-log(self.data), (self,), 'log')

        def _backward():
            self.grad -= out.grad / self.data
        out._backward = _backward

        return out
