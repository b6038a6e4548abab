"""Each entry is the sum of the slopes for all three inputs, as if they all moved at once.

While only `a` moves, what do `sin(3*b)` and `1.0/c` contribute to the change of `f`?
"""


def gradf(a, b, c):
    total = (-3 * a**2 - 0.5 * a**-0.5) + (3 * cos(3*b) + 2.5 * b**1.5) + (1 / c**2)
    return [total, total, total]
