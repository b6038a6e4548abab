"""The logarithm in the second term is the one to base ten.

What is log(10) in the given function: 1, or 2.302...?
"""

from math import log10


def log_sine_grad(x):
    return 4 / x * sin(x**3) + log10(x**4) * 3 * x**2 * cos(x**3)
