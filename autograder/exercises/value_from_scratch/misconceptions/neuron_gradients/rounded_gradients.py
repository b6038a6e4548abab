"""The gradients are rounded to three digits.

What is left of a gradient of 0.0004?
"""

from math import tanh


def neuron_gradients(x1, x2, w1, w2, b):
    n = x1 * w1 + x2 * w2 + b
    o = tanh(n)
    n_grad = round(1 - o**2, 3)
    return {'o': 1.0, 'n': n_grad, 'b': n_grad, 'x1': round(w1 * n_grad, 3), 'w1': x1 * n_grad, 'x2': w2 * n_grad, 'w2': x2 * n_grad}
