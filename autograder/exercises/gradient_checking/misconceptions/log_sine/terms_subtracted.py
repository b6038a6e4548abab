"""The two terms of the product rule are subtracted from each other.

In which rule is there a minus: in that for a product, or in that for a quotient?
"""


def log_sine_grad(x):
    return 4 / x * sin(x**3) - log(x**4) * 3 * x**2 * cos(x**3)
