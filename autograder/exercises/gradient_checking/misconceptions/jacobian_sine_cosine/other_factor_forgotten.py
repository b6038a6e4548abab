"""The factor that stands still has vanished.

What is the slope of 5 * sin(t) for t? What became of the 5?
"""


def jacobian_sine_cosine(x):
    return np.array([cos(x[0]), -sin(x[1])])
