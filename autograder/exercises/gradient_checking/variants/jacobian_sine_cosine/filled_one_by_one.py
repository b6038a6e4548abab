"""An empty array is filled."""


def jacobian_sine_cosine(x):
    sines, cosines = np.sin(x), np.cos(x)
    slopes = np.empty(2)
    slopes[0] = cosines.prod()
    slopes[1] = 0 - sines.prod()
    return slopes
