"""The three slopes are right, but they come in the order c, b, a.

In which order does `f` take its inputs, and which input does your first entry belong to?
"""


def gradf(a, b, c):
    return [1 / c**2, 3 * cos(3*b) + 2.5 * b**1.5, -3 * a**2 - 0.5 * a**-0.5]
