"""The division throws the digits after the point away.

What are 4 / 6 and 4 // 6 in Python?
"""


def flat_point(p, q, r):
    return -q // (2 * p)
