"""`df/dc` is `1/c`: the power of `c` is the one that stands in `f`.

Write `1/c` as a power of `c`. What is one less than that exponent?
"""


def gradf(a, b, c):
    return [-3 * a**2 - 0.5 * a**-0.5, 3 * cos(3*b) + 2.5 * b**1.5, 1 / c]
