"""The sum of the weights is multiplied by the sum of the inputs.

Are (a + b) * (c + d) and a*c + b*d the same?
"""

import random


class Neuron:
    def __init__(self, inputs):
        self.w = [Value(random.uniform(-1, 1)) for _ in range(inputs)]
        self.b = Value(0.0)

    def __call__(self, x):
        total = self.w[0]
        for weight in self.w[1:]:
            total = total + weight
        return (total * sum(x) + self.b).tanh()

    def parameters(self):
        return self.w + [self.b]
