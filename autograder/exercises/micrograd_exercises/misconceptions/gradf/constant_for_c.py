"""The third entry is one fixed number, although `df/dc` changes with `c`.

What would the slope of `-1/c` look like in a drawing: the same at c = 1 as at c = 100?
"""


def gradf(a, b, c):
    return [-3 * a**2 - 0.5 * a**-0.5, 3 * cos(3*b) + 2.5 * b**1.5, 0.0625]
