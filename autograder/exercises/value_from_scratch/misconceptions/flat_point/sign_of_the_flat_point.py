"""The sign is lost when q goes to the other side of the equation.

Put your x into 2*p*x + q. Is it 0?
"""


def flat_point(p, q, r):
    return q / (2 * p)
