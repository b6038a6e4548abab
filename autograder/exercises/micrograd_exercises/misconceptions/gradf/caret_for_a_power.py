"""`^` is not a power in Python: it compares two whole numbers bit by bit, and with decimal numbers it stops with a
`TypeError`.

How does `f` itself write a power?
"""


def gradf(a, b, c):
    return [-3 * a^2 - 0.5 * a**-0.5, 3 * cos(3*b) + 2.5 * b**1.5, 1 / c**2]
