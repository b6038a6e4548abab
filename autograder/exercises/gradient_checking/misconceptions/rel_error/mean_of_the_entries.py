"""Of two arrays, the mean of the relative errors is returned.

If one entry of a thousand is completely wrong, how large is your result, and would you notice?
"""


def rel_error(x, y):
    return np.mean(np.abs(x - y) / np.maximum(1e-8, np.abs(x) + np.abs(y)))
