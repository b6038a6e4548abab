"""`log` computes the natural logarithm, and the slope of the one of base 10.

What is the base of the logarithm whose slope holds `log(10)`?
"""


class Value:
    def log(self):
        out = Value(log(self.data), (self,), 'log')

        def _backward():
            self.grad += out.grad / (self.data * log(10))
        out._backward = _backward

        return out
