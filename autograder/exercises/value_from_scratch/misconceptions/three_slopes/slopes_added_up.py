"""The three slopes are added up to one number.

How many numbers does the question ask for?
"""


def three_slopes(d, a, b, c):
    h = 1e-6
    here = d(a, b, c)
    return (d(a + h, b, c) - here + d(a, b + h, c) - here + d(a, b, c + h) - here) / h
