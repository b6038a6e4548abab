"""The height of the curve is divided by the place, which is the slope of a line from the origin.

The curve f(x) = 5 is flat everywhere. What does your function say about it at x = 1?
"""


def slope(f, x):
    return f(x) / x
