"""Every entry is the derivative of `-f`: all of the signs are the opposite of what they are for `f`.

At (2, 3, 4) let `b` grow a little and print `f` before and after. Which way does it go, and what does your second
entry say?
"""


def gradf(a, b, c):
    da = 3*a**2 + 0.5*a**-0.5
    db = -3*cos(3*b) - 2.5*b**1.5
    dc = -1/c**2
    return [da, db, dc]
