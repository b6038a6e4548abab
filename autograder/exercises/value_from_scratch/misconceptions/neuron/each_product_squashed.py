"""Every product goes through tanh by itself, before they are added up.

In the formula, how often does tanh appear?
"""

import random


class Neuron:
    def __init__(self, inputs):
        self.w = [Value(random.uniform(-1, 1)) for _ in range(inputs)]
        self.b = Value(0.0)

    def __call__(self, x):
        total = self.b
        for weight, number in zip(self.w, x):
            total = total + (weight * number).tanh()
        return total

    def parameters(self):
        return self.w + [self.b]
