"""tanh is put together from exponentials, and products have gradients of their own."""

import math


def neuron_gradients(x1, x2, w1, w2, b):
    n = x1 * w1 + x2 * w2 + b
    e = math.exp(2 * n)
    o = (e - 1) / (e + 1)
    grad = {'o': 1.0}
    grad['n'] = grad['o'] * (1 - o * o)
    grad['b'] = grad['x1w1'] = grad['x2w2'] = grad['n']
    for x, w, values in [('x1', 'w1', (x1, w1)), ('x2', 'w2', (x2, w2))]:
        grad[x] = grad[x + w] * values[1]
        grad[w] = grad[x + w] * values[0]
    return grad
