"""Inputs are turned into values first, and the bias is the last to be added."""

import random


class Neuron:
    def __init__(self, inputs):
        self.w = []
        while len(self.w) < inputs:
            self.w.append(Value(random.random() * 2 - 1, label=f'w{len(self.w)}'))
        self.b = Value(random.uniform(-1, 1), label='b')

    def __call__(self, x):
        xs = [one if isinstance(one, Value) else Value(one) for one in x]
        products = [number * weight for number, weight in zip(xs, self.w)]
        n = products[0]
        for product in products[1:]:
            n = product + n
        o = (n + self.b).tanh()
        o.label = 'o'
        return o

    def parameters(self):
        found = list(self.w)
        found.append(self.b)
        return found
