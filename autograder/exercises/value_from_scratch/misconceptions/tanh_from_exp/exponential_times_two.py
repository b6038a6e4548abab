"""The exponential is doubled, and not its exponent.

Is 2 * e**x the same as e**(2*x)?
"""


def tanh_from_exp(x):
    e = 2 * x.exp()
    return (e - 1) / (e + 1)
