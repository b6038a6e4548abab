"""The slope of the slope is returned.

Is 2*p a place, or does it say how fast the slope changes?
"""


def flat_point(p, q, r):
    return 2 * p
