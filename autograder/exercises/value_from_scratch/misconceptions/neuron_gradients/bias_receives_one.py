"""The bias receives 1, whatever arrives at the sum.

If b grows by 1, n grows by 1. By how much does o grow?
"""

from math import tanh


def neuron_gradients(x1, x2, w1, w2, b):
    n = x1 * w1 + x2 * w2 + b
    o = tanh(n)
    n_grad = 1 - o**2
    return {'o': 1.0, 'n': n_grad, 'b': 1.0, 'x1': w1 * n_grad, 'w1': x1 * n_grad, 'x2': w2 * n_grad, 'w2': x2 * n_grad}
