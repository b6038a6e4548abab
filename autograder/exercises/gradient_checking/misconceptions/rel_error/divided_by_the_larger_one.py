"""The difference is divided by the larger of the two sizes, where the formula takes both sizes together.

For numbers of opposite signs the relative error is to be 1. What is yours for 0.5 and -0.25?
"""


def rel_error(x, y):
    return np.max(np.abs(x - y) / np.maximum(1e-8, np.maximum(np.abs(x), np.abs(y))))
