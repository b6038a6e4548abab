"""The steps are the rows of an identity matrix, and a list becomes an array in the end."""


def numerical_gradient(f, x, h=1e-5):
    steps = h * np.eye(np.size(x)).reshape(-1, *np.shape(x))
    slopes = [0.5 * (f(x + step) - f(x - step)) / h for step in steps]
    return np.array(slopes).reshape(np.shape(x))
