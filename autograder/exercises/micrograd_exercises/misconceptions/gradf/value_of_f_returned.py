"""`gradf` returns the terms of `f` at the point, grouped by input, and not how fast they change.

Where in your code does the power rule appear?
"""


def gradf(a, b, c):
    return [-a**3 - a**0.5, sin(3*b) + b**2.5, -1.0/c]
