"""These are the coefficients of the cosine; the sine is missing.

What is the first derivative of f, and what is it at 0?
"""


def taylor_coefficients(n):
    slopes = [1, 0, -1, 0]
    return [slopes[k % 4] / factorial(k) for k in range(n + 1)]
