"""The slope is estimated from two values of the function, so that it is only close.

Which rules of calculus give you the slope without a step in it?
"""


def log_sine_grad(x):
    h = 1e-5
    return (log_sine(x + h) - log_sine(x - h)) / (2 * h)
