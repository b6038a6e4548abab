"""The formula is computed with plain numbers, and the result remembers nothing.

From your result, how does backward find its way to x?
"""


def tanh_from_exp(x):
    import math
    e = math.exp(2 * x.data)
    return Value((e - 1) / (e + 1))
