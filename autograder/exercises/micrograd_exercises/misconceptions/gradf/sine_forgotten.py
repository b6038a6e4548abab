"""`df/db` leaves out what `sin(3*b)` contributes.

Which terms of `f` move when only `b` moves, and where is each of them in your `df/db`?
"""


def gradf(a, b, c):
    return [-3 * a**2 - 0.5 * a**-0.5, 2.5 * b**1.5, 1 / c**2]
