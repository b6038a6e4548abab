"""The entries are compared one by one as plain Python numbers, and the largest error is taken from a list."""


def rel_error(x, y):
    errors = []
    for a, b in zip(np.ravel(x), np.ravel(y)):
        a, b = float(a), float(b)
        errors.append(abs(a - b) / max(1e-8, abs(a) + abs(b)))
    return max(errors)
