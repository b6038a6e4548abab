"""All of dout is added up before it is multiplied, so that every entry of the result has the same weight.

In the formula, does the sum sign stand to the left of the product, or of each factor alone?
"""


def numerical_gradient_array(f, x, dout, h=1e-5):
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[place] = h
        slope = (f(x + step) - f(x - step)) / (2 * h)
        gradient[place] = np.sum(dout) * np.sum(slope)
    return gradient
