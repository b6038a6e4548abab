"""The answer is never negative.

Where is x**2 + 2*x flat?
"""


def flat_point(p, q, r):
    return abs(q / (2 * p))
