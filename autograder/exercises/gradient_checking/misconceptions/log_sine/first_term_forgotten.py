"""Only the sine is differentiated, while the logarithm stands still all the time.

When x moves, which of the two factors moves?
"""


def log_sine_grad(x):
    return log(x**4) * 3 * x**2 * cos(x**3)
