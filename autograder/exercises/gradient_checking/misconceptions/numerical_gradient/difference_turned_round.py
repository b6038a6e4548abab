"""The value below is on the left of the minus, so that every slope has the opposite sign.

If f grows with x, which of f(x + h) and f(x - h) is the larger one?
"""


def numerical_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[place] = h
        gradient[place] = (f(x - step) - f(x + step)) / (2 * h)
    return gradient
