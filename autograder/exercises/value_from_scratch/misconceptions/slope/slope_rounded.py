"""The slope is rounded to one digit after the point.

A curve has the slope 0.04. What does your function say about it?
"""


def slope(f, x):
    h = 1e-6
    return round((f(x + h) - f(x)) / h, 1)
