"""The products are written as sums of angles."""


def jacobian_sine_cosine(x):
    plus, minus = cos(x[0] + x[1]), cos(x[0] - x[1])
    return np.array([(minus + plus) / 2, (plus - minus) / 2])
