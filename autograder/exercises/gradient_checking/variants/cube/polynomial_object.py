"""A polynomial of numpy is asked for its derivative."""

_polynomial = np.poly1d([1, 0, 0, 0]).deriv()


def cube_grad(x):
    return _polynomial(x)
