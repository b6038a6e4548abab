"""`gradf` leaves out the inner derivative of `sin(3*b)`.

`sin(3*b)` is one function inside another. How much does `3*b` grow when `b` grows by a little?
"""


def gradf(a, b, c):
    return [-3 * a**2 - 0.5 * a**-0.5, cos(3*b) + 2.5 * b**1.5, 1 / c**2]
