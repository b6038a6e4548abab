"""In the derivative of `-a**3` the exponent is still 3.

The slope of `x**2` is `2*x`. What happened there to the exponent, and what happened to yours?
"""


def gradf(a, b, c):
    return [-3 * a**3 - 0.5 * a**-0.5, 3 * cos(3*b) + 2.5 * b**1.5, 1 / c**2]
