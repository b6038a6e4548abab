"""The nudged value is taken away from the old one.

The slope of a*b + c for c is 1. Which sign does yours have, and why?
"""


def three_slopes(d, a, b, c):
    h = 1e-6
    here = d(a, b, c)
    return [(here - d(a + h, b, c)) / h, (here - d(a, b + h, c)) / h, (here - d(a, b, c + h)) / h]
