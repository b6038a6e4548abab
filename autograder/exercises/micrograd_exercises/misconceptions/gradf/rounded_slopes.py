"""The slopes are rounded to two decimals before they are returned.

What is left of a slope of 0.004 after your last line?
"""


def gradf(a, b, c):
    return [round(-3 * a**2 - 0.5 * a**-0.5, 2), round(3 * cos(3*b) + 2.5 * b**1.5, 2), round(1 / c**2, 2)]
