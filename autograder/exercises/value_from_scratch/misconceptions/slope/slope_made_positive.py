"""The sign of the slope is thrown away.

How can somebody tell from your answer whether the curve climbs or falls?
"""


def slope(f, x):
    h = 1e-6
    return abs((f(x + h) - f(x)) / h)
