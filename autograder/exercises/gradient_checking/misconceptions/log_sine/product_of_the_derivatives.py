"""The derivatives of the two factors are multiplied with each other.

Try it on x * x: what is the product of the two derivatives, and what is the slope of x**2?
"""


def log_sine_grad(x):
    return 4 / x * 3 * x**2 * cos(x**3)
