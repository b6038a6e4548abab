"""The output is computed and not handed back.

What does a Python function hand back when it reaches its last line?
"""

import random


class Neuron:
    def __init__(self, inputs):
        self.w = [Value(random.uniform(-1, 1)) for _ in range(inputs)]
        self.b = Value(0.0)

    def __call__(self, x):
        total = self.b
        for weight, number in zip(self.w, x):
            total = total + weight * number
        out = total.tanh()

    def parameters(self):
        return self.w + [self.b]
