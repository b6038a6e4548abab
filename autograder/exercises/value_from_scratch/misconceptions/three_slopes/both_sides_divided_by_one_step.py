"""The points lie on both sides, and the difference is divided by one step only.

How far is a - h from a + h?
"""


def three_slopes(d, a, b, c):
    h = 1e-6
    return [(d(a + h, b, c) - d(a - h, b, c)) / h, (d(a, b + h, c) - d(a, b - h, c)) / h, (d(a, b, c + h) - d(a, b, c - h)) / h]
