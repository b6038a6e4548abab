"""The first entry is the slope for `b`, and the second one is the slope for `a`.

Which input is held still in your first formula, and which one moves?
"""


def gradf(a, b, c):
    return [3 * cos(3*b) + 2.5 * b**1.5, -3 * a**2 - 0.5 * a**-0.5, 1 / c**2]
