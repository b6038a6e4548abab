"""The weights start between 0 and 1, and none is negative.

Which numbers does random.random() draw?
"""

import random


class Neuron:
    def __init__(self, inputs):
        self.w = [Value(random.random()) for _ in range(inputs)]
        self.b = Value(0.0)

    def __call__(self, x):
        total = self.b
        for weight, number in zip(self.w, x):
            total = total + weight * number
        return total.tanh()

    def parameters(self):
        return self.w + [self.b]
