"""All weights start at 0, so that they are all alike and nothing can tell them apart.

If all weights are 0, what is the gradient of each input?
"""

import random


class Neuron:
    def __init__(self, inputs):
        self.w = [Value(0.0) for _ in range(inputs)]
        self.b = Value(0.0)

    def __call__(self, x):
        total = self.b
        for weight, number in zip(self.w, x):
            total = total + weight * number
        return total.tanh()

    def parameters(self):
        return self.w + [self.b]
