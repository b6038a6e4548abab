"""The first term of `df/da` has the wrong sign: `f` falls where the cube grows, and your formula lets it rise.

There is a minus in front of `a**3`. What becomes of it when you take the derivative?
"""


def gradf(a, b, c):
    return [3 * a**2 - 0.5 * a**-0.5, 3 * cos(3*b) + 2.5 * b**1.5, 1 / c**2]
