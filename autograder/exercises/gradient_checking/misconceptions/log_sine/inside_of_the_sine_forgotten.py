"""The derivative of the sine is there, and that of what stands inside of it is not.

What does the chain rule multiply cos(x**3) by?
"""


def log_sine_grad(x):
    return 4 / x * sin(x**3) + log(x**4) * cos(x**3)
