"""The slope for x[1] stands at the place of the slope for x[0], and the other way round.

Which input moves in your first formula, and which one stands still?
"""


def jacobian_sine_cosine(x):
    return np.array([-sin(x[0]) * sin(x[1]), cos(x[0]) * cos(x[1])])
