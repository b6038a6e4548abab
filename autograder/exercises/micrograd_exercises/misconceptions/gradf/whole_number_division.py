"""`//` throws away everything after the decimal point, so `df/dc` is mostly 0.

What does Python make of `1 // 16`, and what does it make of `1 / 16`?
"""


def gradf(a, b, c):
    return [-3 * a**2 - 0.5 * a**-0.5, 3 * cos(3*b) + 2.5 * b**1.5, 1 // c**2]
