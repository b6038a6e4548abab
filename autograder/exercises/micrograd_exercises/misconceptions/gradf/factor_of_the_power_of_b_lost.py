"""The derivative of `b**2.5` lowers the exponent and loses the factor that goes with it.

Where does the old exponent go in the power rule?
"""


def gradf(a, b, c):
    return [-3 * a**2 - 0.5 * a**-0.5, 3 * cos(3*b) + b**1.5, 1 / c**2]
