"""`cos(3*b)` is multiplied by `3*b`: by the inner function itself.

What does the chain rule multiply by: how large the inner function is, or how fast it grows?
"""


def gradf(a, b, c):
    return [-3 * a**2 - 0.5 * a**-0.5, 3 * b * cos(3*b) + 2.5 * b**1.5, 1 / c**2]
