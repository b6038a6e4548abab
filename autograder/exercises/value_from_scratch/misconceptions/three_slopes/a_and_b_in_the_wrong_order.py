"""The slopes of a and b have changed places.

Which input is nudged in your first entry?
"""


def three_slopes(d, a, b, c):
    h = 1e-6
    here = d(a, b, c)
    return [(d(a, b + h, c) - here) / h, (d(a + h, b, c) - here) / h, (d(a, b, c + h) - here) / h]
