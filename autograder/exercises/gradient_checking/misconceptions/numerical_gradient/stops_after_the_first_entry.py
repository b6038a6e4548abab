"""The loop ends in its first round, so that all slopes but the first one stay 0.

How many spaces stand in front of your return, and to which block does it belong?
"""


def numerical_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[place] = h
        gradient[place] = (f(x + step) - f(x - step)) / (2 * h)
        return gradient
