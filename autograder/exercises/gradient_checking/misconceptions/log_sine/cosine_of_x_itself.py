"""The cosine is asked at x, while the sine in the function is asked at x**3.

In the chain rule, at which place is the derivative of the outer function taken?
"""


def log_sine_grad(x):
    return 4 / x * sin(x**3) + log(x**4) * 3 * x**2 * cos(x)
