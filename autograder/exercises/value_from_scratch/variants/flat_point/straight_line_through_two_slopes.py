"""The slope is a straight line; two of its points say where it is 0."""


def flat_point(p, q, r):
    at_zero, at_one = q, 2 * p + q
    return -at_zero / (at_one - at_zero)
