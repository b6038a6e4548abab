"""The fraction is upside down.

If q doubles, does the flat point move away from 0 or towards it?
"""


def flat_point(p, q, r):
    return -(2 * p) / q
