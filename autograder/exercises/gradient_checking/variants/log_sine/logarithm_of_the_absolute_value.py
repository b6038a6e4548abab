"""The exponent is taken out of the logarithm, with the absolute value in it."""


def log_sine_grad(x):
    c = x * x * x
    return 4 * (np.sin(c) / x + 3 * x * x * np.log(np.abs(x)) * np.cos(c))
