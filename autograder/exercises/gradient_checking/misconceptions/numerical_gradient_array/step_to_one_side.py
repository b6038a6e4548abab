"""The difference is taken to one side only, between x and x + h.

With h = 0.1, what is your slope of x**3 at 1, and what is the symmetric one?
"""


def numerical_gradient_array(f, x, dout, h=1e-5):
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[place] = h
        gradient[place] = np.sum(dout * (f(x + step) - f(x))) / h
    return gradient
