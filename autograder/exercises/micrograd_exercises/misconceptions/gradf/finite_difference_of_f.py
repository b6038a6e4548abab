"""`gradf` nudges its inputs and asks `f`; what comes out is an estimate and no formula.

What do you get on paper for the slope of each term, before any number is put in?
"""


def gradf(a, b, c):
    h = 1e-6
    return [(f(a + h, b, c) - f(a, b, c)) / h, (f(a, b + h, c) - f(a, b, c)) / h, (f(a, b, c + h) - f(a, b, c)) / h]
