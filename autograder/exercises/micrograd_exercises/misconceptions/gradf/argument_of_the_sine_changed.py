"""`cos` is asked at `b`, while the sine in `f` is asked at `3*b`.

In the chain rule, at which place is the derivative of the outer function taken?
"""


def gradf(a, b, c):
    return [-3 * a**2 - 0.5 * a**-0.5, 3 * cos(b) + 2.5 * b**1.5, 1 / c**2]
