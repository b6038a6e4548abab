"""What stands below the line is computed with plain numbers, so that one path is missing.

x moves what is above the line and what is below it. On which of the two paths does a gradient
come back?
"""


def tanh_from_exp(x):
    e = (2 * x).exp()
    return (e - 1) / (e.data + 1)
