"""The two numbers are unpacked, and the slopes come as a list."""


def jacobian_sine_cosine(x):
    a, b = x
    return [float(np.cos(a) * np.cos(b)), float(-np.sin(a) * np.sin(b))]
