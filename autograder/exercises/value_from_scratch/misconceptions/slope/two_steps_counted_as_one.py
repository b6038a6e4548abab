"""The two points are two steps apart, and the difference is divided by one.

How far is x - h from x + h?
"""


def slope(f, x):
    h = 1e-6
    return (f(x + h) - f(x - h)) / h
