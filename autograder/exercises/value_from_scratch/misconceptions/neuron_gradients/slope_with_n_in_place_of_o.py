"""The slope of tanh is computed from what went in, and not from what came out.

Is it 1 - o**2 or 1 - n**2? What does each of them say at n = 3, where tanh is nearly flat?
"""

from math import tanh


def neuron_gradients(x1, x2, w1, w2, b):
    n = x1 * w1 + x2 * w2 + b
    o = tanh(n)
    n_grad = 1 - n**2
    return {'o': 1.0, 'n': n_grad, 'b': n_grad, 'x1': w1 * n_grad, 'w1': x1 * n_grad, 'x2': w2 * n_grad, 'w2': x2 * n_grad}
