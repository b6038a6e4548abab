"""The derivative for `c` holds a 4 that comes from the point (2, 3, 4), so it is wrong for every other `c`.

How much does `1/c` lose when c goes from 1 to 1.1, and how much when c goes from 10 to 10.1?
"""


def gradf(a, b, c):
    return [-3 * a**2 - 0.5 * a**-0.5, 3 * cos(3*b) + 2.5 * b**1.5, 1 / (4*c)]
