"""The exponent is negative, so that nothing becomes too large for positive numbers."""


def tanh_from_exp(x):
    e = (x * -2.0).exp()
    return (1 - e) * (1 + e)**-1
