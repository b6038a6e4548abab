"""The list holds one and the same Value for all inputs.

Does [thing] * 3 make three things, or three names for one?
"""

import random


class Neuron:
    def __init__(self, inputs):
        self.w = [Value(random.uniform(0.1, 1))] * inputs
        self.b = Value(0.0)

    def __call__(self, x):
        total = self.b
        for weight, number in zip(self.w, x):
            total = total + weight * number
        return total.tanh()

    def parameters(self):
        return self.w + [self.b]
