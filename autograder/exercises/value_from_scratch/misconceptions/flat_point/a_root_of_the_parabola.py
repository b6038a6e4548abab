"""The answer is a place where the parabola crosses the axis, and not where it is flat.

At a place where the curve crosses the axis, is its slope 0?
"""


def flat_point(p, q, r):
    return (-q + abs(q**2 - 4 * p * r)**0.5) / (2 * p)
