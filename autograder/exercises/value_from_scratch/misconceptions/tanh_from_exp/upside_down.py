"""The quotient is upside down.

Is tanh anywhere larger than 1?
"""


def tanh_from_exp(x):
    e = (2 * x).exp()
    return (e + 1) / (e - 1)
