"""A small number is added to the denominator, and near 0 it is no longer small beside x**4.

What is 0.1 to the power of 4, and what is it when you have added 0.0001?
"""


def log_sine_grad(x):
    return 1 / (x**4 + 0.0001) * 4 * x**3 * sin(x**3) + log(x**4) * 3 * x**2 * cos(x**3)
