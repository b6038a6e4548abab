"""`df/db` still holds a sine where `f` has `sin(3*b)`.

At the top of its wave the sine is 1. How steep is the curve just there?
"""


def gradf(a, b, c):
    return [-3 * a**2 - 0.5 * a**-0.5, 3 * sin(3*b) + 2.5 * b**1.5, 1 / c**2]
