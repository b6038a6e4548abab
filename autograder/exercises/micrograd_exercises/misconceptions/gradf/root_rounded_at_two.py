"""The term of the square root is a rounded decimal number divided by `a`, which fits at a = 2 only.

Where did that decimal number come from, and would the same number have come out at another `a`?
"""


def gradf(a, b, c):
    return [-3 * a**2 - 0.70711 / a, 3 * cos(3*b) + 2.5 * b**1.5, 1 / c**2]
