"""In the derivative of `b**2.5` the exponent is still 2.5.

What does the power rule do to the exponent, besides writing it in front?
"""


def gradf(a, b, c):
    return [-3 * a**2 - 0.5 * a**-0.5, 3 * cos(3*b) + 2.5 * b**2.5, 1 / c**2]
