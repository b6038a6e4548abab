"""It names the base e, and writes the slope as a power."""

import math
from math import exp


class Value:
    def log(self):
        out = Value(math.log(self.data, math.e), (self,), 'ln')

        def _backward():
            self.grad += self.data**-1 * out.grad
        out._backward = _backward

        return out
