"""The two points are one step apart, and the difference is divided by two.

How far is x from x + h?
"""


def slope(f, x):
    h = 1e-6
    return (f(x + h) - f(x)) / (2 * h)
