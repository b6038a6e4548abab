"""An entry that was moved is not put back before the next one moves.

With h = 0.1, print the array that f is called with, each time. Which entries are not what they were in the beginning?
"""


def numerical_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        x[place] += h
        above = f(x)
        x[place] -= 2 * h
        below = f(x)
        gradient[place] = (above - below) / (2 * h)
    return gradient
