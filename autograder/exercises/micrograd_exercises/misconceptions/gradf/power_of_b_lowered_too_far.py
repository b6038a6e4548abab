"""In the derivative of `b**2.5` the new exponent is 0.5, which is more than one step down.

From `x**3` to its derivative the exponent changes by how much?
"""


def gradf(a, b, c):
    return [-3 * a**2 - 0.5 * a**-0.5, 3 * cos(3*b) + 2.5 * b**0.5, 1 / c**2]
