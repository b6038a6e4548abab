"""The step h that the caller asks for is not used; the function takes one of its own.

The slope of x**3 at 1 with h = 0.1 is 3.01. Where in your code does that 0.1 arrive?
"""


def numerical_gradient(f, x, h=1e-5):
    eps = 1e-5
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[place] = eps
        gradient[place] = (f(x + step) - f(x - step)) / (2 * eps)
    return gradient
