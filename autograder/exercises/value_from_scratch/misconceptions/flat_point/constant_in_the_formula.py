"""r takes part in the answer, although it moves the parabola up and down only.

If the whole parabola is lifted by 10, does its lowest point move to the side?
"""


def flat_point(p, q, r):
    return -(q + r) / (2 * p)
