"""The weighed sum is made a function of its own, and the earlier numerical gradient does the rest."""


def numerical_gradient_array(f, x, dout, h=1e-5):
    return numerical_gradient(lambda there: np.sum(f(there) * dout), x, h)
