"""`df/da` leaves out what `-a**0.5` contributes.

Read `f` to its very end: how many of its terms hold an `a`?
"""


def gradf(a, b, c):
    return [-3 * a**2, 3 * cos(3*b) + 2.5 * b**1.5, 1 / c**2]
