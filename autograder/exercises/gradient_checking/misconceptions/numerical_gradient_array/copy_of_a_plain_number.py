"""The results of f are copied with a method that arrays have and plain numbers have not.

What is the type of f(x) when f = lambda x: float(x[0] * x[1])? Which methods does it have?
"""


def numerical_gradient_array(f, x, dout, h=1e-5):
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        old = x[place]
        x[place] = old + h
        above = f(x).copy()
        x[place] = old - h
        below = f(x).copy()
        x[place] = old
        gradient[place] = np.sum(dout * (above - below)) / (2 * h)
    return gradient
