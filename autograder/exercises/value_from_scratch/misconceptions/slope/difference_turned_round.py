"""The new value is taken away from the old one, so that a climb counts as a fall.

On a curve that climbs, which of f(x + h) and f(x) is larger, and which sign does your
difference have?
"""


def slope(f, x):
    h = 1e-6
    return (f(x) - f(x + h)) / h
