"""The exponent 4 is taken out of the logarithm, and what is left has no value for negative numbers.

For which numbers does log(x) have a value, and for which ones does log(x**4)?
"""


def log_sine_grad(x):
    return 4 / x * sin(x**3) + 4 * log(x) * 3 * x**2 * cos(x**3)
