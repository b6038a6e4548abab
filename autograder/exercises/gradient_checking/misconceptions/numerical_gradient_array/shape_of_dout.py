"""The array that you fill has the shape of dout, while the places that you fill are those of x.

How many entries has x, and how many has f(x)? Which of the two numbers is that of the slopes?
"""


def numerical_gradient_array(f, x, dout, h=1e-5):
    x = np.array(x, dtype=float)
    gradient = np.zeros(np.shape(dout))
    for place in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[place] = h
        slope = (f(x + step) - f(x - step)) / (2 * h)
        gradient[place] = np.sum(dout * slope)
    return gradient
