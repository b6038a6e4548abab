"""The two derivatives are the rows of one array."""


def jacobian_dot(x, y):
    return np.array([y, x], dtype=float)
