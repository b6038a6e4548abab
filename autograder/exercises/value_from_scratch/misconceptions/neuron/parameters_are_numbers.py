"""The parameters are the numbers of the Values, and not the Values.

If somebody moves an entry of your list, does the neuron notice?
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
        return total.tanh()

    def parameters(self):
        return [weight.data for weight in self.w] + [self.b.data]
