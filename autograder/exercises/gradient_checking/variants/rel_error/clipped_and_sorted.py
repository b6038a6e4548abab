"""The sizes are clipped from below, and the last of the sorted errors is the largest one."""


def rel_error(x, y):
    errors = np.sqrt((x - y) ** 2) / np.clip(np.fabs(x) + np.fabs(y), 1e-8, None)
    return np.sort(np.ravel(errors))[-1]
