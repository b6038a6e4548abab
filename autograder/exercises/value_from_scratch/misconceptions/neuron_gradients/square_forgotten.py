"""The slope of tanh is 1 - o, without the square.

At n = -2 tanh is nearly flat. What does your formula say there?
"""

from math import tanh


def neuron_gradients(x1, x2, w1, w2, b):
    n = x1 * w1 + x2 * w2 + b
    o = tanh(n)
    n_grad = 1 - o
    return {'o': 1.0, 'n': n_grad, 'b': n_grad, 'x1': w1 * n_grad, 'w1': x1 * n_grad, 'x2': w2 * n_grad, 'w2': x2 * n_grad}
