"""The two points are two steps apart, and you divide by one.

How far is x + h from x - h?
"""


def numerical_gradient_array(f, x, dout, h=1e-5):
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[place] = h
        gradient[place] = np.sum(dout * (f(x + step) - f(x - step))) / h
    return gradient
