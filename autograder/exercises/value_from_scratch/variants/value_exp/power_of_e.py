"""The number e is raised to the power."""

import math


class Value:
    def exp(self):
        out = Value(math.e**self.data, (self,), 'exp')

        def _backward():
            self.grad += math.e**self.data * out.grad
        out._backward = _backward

        return out
