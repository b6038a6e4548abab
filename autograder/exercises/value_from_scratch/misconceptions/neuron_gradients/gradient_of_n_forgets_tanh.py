"""The gradient of n is 1, while everything behind it is right.

If n grows by a little, does o grow by just as much?
"""

from math import tanh


def neuron_gradients(x1, x2, w1, w2, b):
    n = x1 * w1 + x2 * w2 + b
    o = tanh(n)
    n_grad = 1 - o**2
    return {'o': 1.0, 'n': 1.0, 'b': n_grad, 'x1': w1 * n_grad, 'w1': x1 * n_grad, 'x2': w2 * n_grad, 'w2': x2 * n_grad}
