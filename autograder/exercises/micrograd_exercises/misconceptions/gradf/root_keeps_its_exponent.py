"""In the derivative of `-a**0.5` the exponent is still 0.5.

A square root climbs steeply at first and slowly later on. Does your term become smaller when `a` grows?
"""


def gradf(a, b, c):
    return [-3 * a**2 - 0.5 * a**0.5, 3 * cos(3*b) + 2.5 * b**1.5, 1 / c**2]
