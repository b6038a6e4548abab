"""These are the coefficients of cos(x) - sin(x).

What is the slope of f at 0: does it rise or fall there?
"""


def taylor_coefficients(n):
    slopes = [1, -1, -1, 1]
    return [slopes[k % 4] / factorial(k) for k in range(n + 1)]
