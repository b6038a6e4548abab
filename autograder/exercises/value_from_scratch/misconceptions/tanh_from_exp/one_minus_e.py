"""The difference above the line is turned round.

Is tanh of a positive number positive? And yours?
"""


def tanh_from_exp(x):
    e = (2 * x).exp()
    return (1 - e) / (1 + e)
