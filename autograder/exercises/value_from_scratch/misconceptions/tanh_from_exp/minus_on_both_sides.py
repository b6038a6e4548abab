"""There is a minus below the line as well.

What is (e - 1) / (e - 1), whatever e is?
"""


def tanh_from_exp(x):
    e = (2 * x).exp()
    return (e - 1) / (e - 1)
