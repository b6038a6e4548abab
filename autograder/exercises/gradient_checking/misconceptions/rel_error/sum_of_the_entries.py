"""Of two arrays, the relative errors of all entries are added up.

Does a longer array have to be a worse one?
"""


def rel_error(x, y):
    return np.sum(np.abs(x - y) / np.maximum(1e-8, np.abs(x) + np.abs(y)))
