"""The slope is kept with the result, and numpy's tanh is used."""

import numpy as np


class Value:
    def tanh(self):
        t = float(np.tanh(self.data))
        out = Value(t, {self}, 'tanh', 'squashed')
        out.slope = 1 - t * t
        out._backward = lambda: setattr(self, 'grad', self.grad + out.slope * out.grad)
        return out
