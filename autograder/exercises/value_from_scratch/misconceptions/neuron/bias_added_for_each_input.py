"""The bias is added once for each input.

How often does b appear in the formula?
"""

import random


class Neuron:
    def __init__(self, inputs):
        self.w = [Value(random.uniform(-1, 1)) for _ in range(inputs)]
        self.b = Value(0.0)

    def __call__(self, x):
        total = 0.0
        for weight, number in zip(self.w, x):
            total = total + weight * number + self.b
        return total.tanh()

    def parameters(self):
        return self.w + [self.b]
