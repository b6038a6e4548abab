"""The difference keeps its sign: where the first number is the smaller one, the error comes out negative.

What is your result for 2 and 3, and for 3 and 2? Should an error depend on which of them is named first?
"""


def rel_error(x, y):
    return np.max((x - y) / np.maximum(1e-8, np.abs(x) + np.abs(y)))
