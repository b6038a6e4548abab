"""Of two arrays, the smallest relative error is returned.

If one entry is right and all others are wrong, what do you return, and what would you want to know?
"""


def rel_error(x, y):
    return np.min(np.abs(x - y) / np.maximum(1e-8, np.abs(x) + np.abs(y)))
