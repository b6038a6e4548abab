"""`df/da` leaves out what `-a**3` contributes.

How many of the five terms of `f` change when only `a` moves, and how many terms does your `df/da` have?
"""


def gradf(a, b, c):
    return [-0.5 * a**-0.5, 3 * cos(3*b) + 2.5 * b**1.5, 1 / c**2]
