"""The weights and the movements are multiplied with @, which is the wanted sum for arrays of one axis only.

What is A @ B for two arrays of the shape (2, 2): one number, or four?
"""


def numerical_gradient_array(f, x, dout, h=1e-5):
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[place] = h
        slope = (f(x + step) - f(x - step)) / (2 * h)
        gradient[place] = dout @ slope
    return gradient
