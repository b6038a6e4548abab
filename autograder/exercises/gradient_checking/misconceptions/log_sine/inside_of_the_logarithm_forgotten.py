"""The derivative of the logarithm is there, and that of what stands inside of it is not.

The derivative of log(u) is 1 / u, times what?
"""


def log_sine_grad(x):
    return 1 / x**4 * sin(x**3) + log(x**4) * 3 * x**2 * cos(x**3)
