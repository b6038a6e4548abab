"""The sum is begun anew for each input, so that the last product only counts.

What is in `total` after the first round of your loop, and what after the second?
"""

import random


class Neuron:
    def __init__(self, inputs):
        self.w = [Value(random.uniform(-1, 1)) for _ in range(inputs)]
        self.b = Value(0.0)

    def __call__(self, x):
        for weight, number in zip(self.w, x):
            total = self.b + weight * number
        return total.tanh()

    def parameters(self):
        return self.w + [self.b]
