"""The slopes of a*b + c are returned, whatever function was handed over.

Where in your code is `d` called?
"""


def three_slopes(d, a, b, c):
    return [b, a, 1.0]
