"""The numbers that you divide by keep their signs, so that two negative numbers have a huge relative error.

What is x + y for -3 and -2, and which of it and 1e-8 is the larger one?
"""


def rel_error(x, y):
    return np.max(np.abs(x - y) / np.maximum(1e-8, x + y))
