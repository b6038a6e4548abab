"""In an array of whole numbers, the step of 0.00001 becomes 0, so that f does not move at all.

Print step for x = np.array([3, -2]). Which kind of numbers does an array made with zeros_like hold?
"""


def numerical_gradient(f, x, h=1e-5):
    gradient = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[place] = h
        gradient[place] = (f(x + step) - f(x - step)) / (2 * h)
    return gradient
