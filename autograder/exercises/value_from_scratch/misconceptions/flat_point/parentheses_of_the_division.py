"""The quotient is multiplied by p, since the product below the line has no parentheses.

In which order does Python compute `a / 2 * b`?
"""


def flat_point(p, q, r):
    return -q / 2 * p
