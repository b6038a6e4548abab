"""The input itself is doubled on the way.

After your function, what is x.data?
"""


def tanh_from_exp(x):
    x.data = 2 * x.data
    e = x.exp()
    return (e - 1) / (e + 1)
