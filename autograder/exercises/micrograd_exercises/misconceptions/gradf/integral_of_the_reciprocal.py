"""The entry for `c` is a logarithm: it is a function whose slope is the term in `f`, and not the slope of that
term.

Which way does your step from `-1/c` go: from a curve to its slope, or from a slope back to a curve?
"""

from math import log


def gradf(a, b, c):
    return [-3 * a**2 - 0.5 * a**-0.5, 3 * cos(3*b) + 2.5 * b**1.5, -log(abs(c))]
