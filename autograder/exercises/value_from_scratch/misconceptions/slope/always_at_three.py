"""The slope is taken at 3, wherever x is.

Where in your code does it matter which x was handed over?
"""


def slope(f, x):
    x = 3.0
    h = 1e-6
    return (f(x + h) - f(x)) / h
