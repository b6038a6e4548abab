"""The 2 of the power rule is missing.

What is the derivative of x**2?
"""


def flat_point(p, q, r):
    return -q / p
