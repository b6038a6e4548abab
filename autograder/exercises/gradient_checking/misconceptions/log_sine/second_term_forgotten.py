"""Only the logarithm is differentiated, while the sine stands still all the time.

When x moves, which of the two factors moves?
"""


def log_sine_grad(x):
    return 4 / x * sin(x**3)
