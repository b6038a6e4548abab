"""The slope is (1 - o) * (1 + o), and numpy's tanh is used."""

import numpy as np


def neuron_gradients(x1, x2, w1, w2, b):
    o = np.tanh(np.dot([x1, x2], [w1, w2]) + b)
    n = (1 - o) * (1 + o)
    gradients = np.array([1 / n, 1, 1, w1, x1, w2, x2]) * n
    return dict(zip(['o', 'n', 'b', 'x1', 'w1', 'x2', 'w2'], gradients))
