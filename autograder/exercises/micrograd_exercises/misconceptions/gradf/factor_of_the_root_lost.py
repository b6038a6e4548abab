"""The derivative of `-a**0.5` lowers the exponent and loses the factor that goes with it.

Going from a = 1 to a = 1.02, how far does the square root get, and how far does your slope say?
"""


def gradf(a, b, c):
    return [-3 * a**2 - a**-0.5, 3 * cos(3*b) + 2.5 * b**1.5, 1 / c**2]
