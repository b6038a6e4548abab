"""`df/db` leaves out what `b**2.5` contributes.

Two terms of `f` hold a `b`. Where is the second of them in your formula?
"""


def gradf(a, b, c):
    return [-3 * a**2 - 0.5 * a**-0.5, 3 * cos(3*b), 1 / c**2]
