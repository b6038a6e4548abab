"""The slope for x[0] has a minus that belongs to the derivative of the cosine.

Just behind 0 the sine rises. Which sign has its derivative there?
"""


def jacobian_sine_cosine(x):
    return np.array([-cos(x[0]) * cos(x[1]), sin(x[0]) * sin(x[1])])
