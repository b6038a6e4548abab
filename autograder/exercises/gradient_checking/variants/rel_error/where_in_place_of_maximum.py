"""The sizes below the floor are replaced by np.where, and the largest entry is asked of the array itself."""


def rel_error(x, y):
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    size = abs(x) + abs(y)
    size = np.where(size < 1e-8, 1e-8, size)
    return float((abs(y - x) / size).max())
