"""The slopes come as one flat list, whatever shape x has.

Which shape has x, and which shape has what you return, if x has two axes?
"""


def numerical_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    slopes = []
    for place in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[place] = h
        slopes.append((f(x + step) - f(x - step)) / (2 * h))
    return slopes
