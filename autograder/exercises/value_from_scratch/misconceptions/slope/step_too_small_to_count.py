"""The step is so small that x + h is x, and the curve does not seem to move at all.

What does Python print for 3.0 + 1e-20 == 3.0?
"""


def slope(f, x):
    h = 1e-20
    return (f(x + h) - f(x)) / h
