"""The slope is 1 / cosh(n)**2."""

from math import cosh


def neuron_gradients(x1, x2, w1, w2, b):
    slope = cosh(x1 * w1 + x2 * w2 + b) ** -2
    return dict(o=1, n=slope, b=slope, x1=w1 * slope, x2=w2 * slope, w1=x1 * slope, w2=x2 * slope)
