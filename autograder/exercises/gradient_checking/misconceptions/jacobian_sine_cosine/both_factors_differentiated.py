"""In each slope both factors are differentiated, although only one of them moves.

When x[0] moves, does cos(x[1]) change?
"""


def jacobian_sine_cosine(x):
    slope = -cos(x[0]) * sin(x[1])
    return np.array([slope, slope])
