"""All coefficients are positive: these are the ones of the exponential.

What is the second derivative of sin(x) + cos(x), and what is it at 0?
"""


def taylor_coefficients(n):
    return [1 / factorial(k) for k in range(n + 1)]
