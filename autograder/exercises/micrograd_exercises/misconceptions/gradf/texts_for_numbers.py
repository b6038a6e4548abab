"""`gradf` returns texts that look like numbers; nobody can calculate with them.

What does `type(gradf(2, 3, 4)[0])` say?
"""


def gradf(a, b, c):
    slopes = [-3 * a**2 - 0.5 * a**-0.5, 3 * cos(3*b) + 2.5 * b**1.5, 1 / c**2]
    return [f"{slope:.4f}" for slope in slopes]
