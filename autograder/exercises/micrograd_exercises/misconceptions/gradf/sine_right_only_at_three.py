"""`cos(3*b)` is multiplied by `b`, which agrees with the true slope at b = 3 and nowhere else.

What does `3*b` gain when `b` grows by 0.1, and does that depend on where `b` stands?
"""


def gradf(a, b, c):
    return [-3 * a**2 - 0.5 * a**-0.5, cos(3*b) * b + 2.5 * b**1.5, 1 / c**2]
