"""The output is a plain number, from which no gradient comes back.

Which of a Value's five things do you return?
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
        return total.tanh().data

    def parameters(self):
        return self.w + [self.b]
