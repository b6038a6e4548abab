"""All entries of x move at the same time, so that each slope is the sum of all of them.

When you estimate the slope for x[0], which entries of x differ between your two calls of f?
"""


def numerical_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        gradient[place] = (f(x + h) - f(x - h)) / (2 * h)
    return gradient
