"""The derivative of `-a**3` is written so that it is right at a = 2 and at no other point.

Compare your `df/da` with a difference quotient at a = 5. Which power of `a` does the slope of a cube follow?
"""


def gradf(a, b, c):
    return [-3 * a * 2 - 0.5 * a**-0.5, 3 * cos(3*b) + 2.5 * b**1.5, 1 / c**2]
