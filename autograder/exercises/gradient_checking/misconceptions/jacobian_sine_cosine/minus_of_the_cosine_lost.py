"""The slope for x[1] has the wrong sign.

Just behind 0 the cosine falls. Which sign has its derivative there?
"""


def jacobian_sine_cosine(x):
    return np.array([cos(x[0]) * cos(x[1]), sin(x[0]) * sin(x[1])])
