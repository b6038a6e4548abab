"""Weights and inputs receive the other factor alone, without the gradient that arrives at the
product.

A neuron is far out, where tanh is flat. Does it matter for o what the weights do?
"""

from math import tanh


def neuron_gradients(x1, x2, w1, w2, b):
    n = x1 * w1 + x2 * w2 + b
    o = tanh(n)
    n_grad = 1 - o**2
    return {'o': 1.0, 'n': n_grad, 'b': n_grad, 'x1': w1, 'w1': x1, 'x2': w2, 'w2': x2}
