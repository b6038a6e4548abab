"""The derivatives at 0 are not divided by anything.

What does the fraction in the formula have below its bar?
"""


def taylor_coefficients(n):
    slopes = [1, 1, -1, -1]
    return [slopes[k % 4] for k in range(n + 1)]
