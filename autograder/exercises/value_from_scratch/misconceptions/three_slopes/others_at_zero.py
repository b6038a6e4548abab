"""While one input is nudged, the other two are set to 0.

At which point is the slope for a wanted, and at which point do you measure it?
"""


def three_slopes(d, a, b, c):
    h = 1e-6
    return [(d(a + h, 0, 0) - d(a, 0, 0)) / h, (d(0, b + h, 0) - d(0, b, 0)) / h, (d(0, 0, c + h) - d(0, 0, c)) / h]
