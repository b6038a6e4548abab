"""The coefficients are rounded to a few digits.

What is left of 1 / 5040 when you round it to four digits behind the point?
"""


def taylor_coefficients(n):
    slopes = [1, 1, -1, -1]
    return [round(slopes[k % 4] / factorial(k), 4) for k in range(n + 1)]
