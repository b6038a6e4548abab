"""The weighed movements are averaged, where they are to be added up.

If the result had twice as many entries that all move alike, how much more would the sum in the formula be?
"""


def numerical_gradient_array(f, x, dout, h=1e-5):
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[place] = h
        slope = (f(x + step) - f(x - step)) / (2 * h)
        gradient[place] = np.mean(dout * slope)
    return gradient
