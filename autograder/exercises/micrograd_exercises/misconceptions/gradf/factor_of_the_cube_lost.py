"""The derivative of `-a**3` lowers the exponent and loses the factor that goes with it.

Near a = 1, a cube grows how many times as fast as `a` itself?
"""


def gradf(a, b, c):
    return [-a**2 - 0.5 * a**-0.5, 3 * cos(3*b) + 2.5 * b**1.5, 1 / c**2]
