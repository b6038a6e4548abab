"""The angle is turned from degrees into radians before `cos` sees it, but the sine in `f` takes `3*b` as it is.

In which unit does `sin` in `f` read its argument, and in which unit does your `cos` read it?
"""

from math import radians


def gradf(a, b, c):
    return [-3 * a**2 - 0.5 * a**-0.5, 3 * cos(radians(3*b)) + 2.5 * b**1.5, 1 / c**2]
