"""The exponential is e to the x, and not to the 2x.

What does your function say at 1, and what does tanh?
"""


def tanh_from_exp(x):
    e = x.exp()
    return (e - 1) / (e + 1)
