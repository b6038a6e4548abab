"""For an array of whole numbers the gradient is kept in whole numbers as well, so that everything behind the point is
cut off.

Which kind of numbers does the array hold that you write the slopes to, when x is np.array([3, -2])?
"""


def numerical_gradient(f, x, h=1e-5):
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[place] = h
        gradient[place] = (f(x + step) - f(x - step)) / (2 * h)
    return gradient
