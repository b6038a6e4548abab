"""The weighted sum is one call of sum that begins with the bias."""

import random


class Neuron:
    def __init__(self, inputs):
        self.w = [Value(random.uniform(-1, 1)) for _ in range(inputs)]
        self.b = Value(0.0)

    def __call__(self, x):
        return sum((weight * number for weight, number in zip(self.w, x)), self.b).tanh()

    def parameters(self):
        return [*self.w, self.b]
