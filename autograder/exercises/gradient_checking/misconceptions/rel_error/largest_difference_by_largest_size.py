"""The largest difference is divided by the largest size, although the two may belong to different entries.

Compare [1000, 0.001] with [1000, 0.002]. How wrong is the second entry, and how wrong is it in your result?
"""


def rel_error(x, y):
    return np.max(np.abs(x - y)) / np.max(np.maximum(1e-8, np.abs(x) + np.abs(y)))
