"""One step of Newton's method on the slope, from 1."""


def flat_point(p, q, r):
    x = 1.0
    return x - (2 * p * x + q) / (2 * p)
