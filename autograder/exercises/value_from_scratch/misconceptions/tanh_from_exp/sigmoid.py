"""The formula is that of the sigmoid, which lies between 0 and 1.

What should tanh(-1) be: a positive number, or a negative one?
"""


def tanh_from_exp(x):
    e = (2 * x).exp()
    return e / (e + 1)
