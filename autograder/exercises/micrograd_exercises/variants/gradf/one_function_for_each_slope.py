"""Each slope has a function of its own, and `gradf` collects what they say."""

import math


def by_a(a):
    return -3 * a * a - 1 / (2 * math.sqrt(a))


def by_b(b):
    return 3 * math.cos(3 * b) + 5 / 2 * b * math.sqrt(b)


def by_c(c):
    return 1 / (c * c)


def gradf(a, b, c):
    return [slope(x) for slope, x in zip((by_a, by_b, by_c), (a, b, c))]
