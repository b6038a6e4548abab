"""The logarithm of base 2 is converted to the natural one."""

from math import e, exp, log2


class Value:
    def log(self):
        out = Value(log2(self.data) / log2(e), (self,), 'log')

        def _backward():
            self.grad += 1 / self.data * out.grad
        out._backward = _backward

        return out
