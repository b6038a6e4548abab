"""The weights are a tuple, and tanh is put together from smaller pieces."""

import random


class Neuron:
    def __init__(self, inputs):
        self.b = Value(0)
        self.w = tuple(map(Value, (random.gauss(0, 0.2) for _ in range(inputs))))
        for weight in self.w:
            weight.data = max(-1.0, min(1.0, weight.data))

    def __call__(self, x):
        n = self.b
        for place in range(len(self.w)):
            n += self.w[place] * x[place]
        return 1 - 2 * (((2 * n).exp() + 1) ** -1)

    def parameters(self):
        return (*self.w, self.b)
