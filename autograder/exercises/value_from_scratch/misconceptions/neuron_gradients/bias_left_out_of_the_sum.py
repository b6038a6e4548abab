"""The sum n is computed without the bias.

At which n is the slope of tanh wanted?
"""

from math import tanh


def neuron_gradients(x1, x2, w1, w2, b):
    n = x1 * w1 + x2 * w2
    o = tanh(n)
    n_grad = 1 - o**2
    return {'o': 1.0, 'n': n_grad, 'b': n_grad, 'x1': w1 * n_grad, 'w1': x1 * n_grad, 'x2': w2 * n_grad, 'w2': x2 * n_grad}
