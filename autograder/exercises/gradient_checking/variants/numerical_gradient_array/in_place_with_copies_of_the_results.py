"""One copy of x is moved in place, and the results of f are copied as arrays."""


def numerical_gradient_array(f, x, dout, h=1e-5):
    x = np.array(x, float)
    grad = np.zeros_like(x)
    for ix, old in np.ndenumerate(x.copy()):
        x[ix] = old + h
        pos = np.array(f(x))
        x[ix] = old - h
        neg = np.array(f(x))
        x[ix] = old
        grad[ix] = np.sum((pos - neg) * dout) / (2 * h)
    return grad
