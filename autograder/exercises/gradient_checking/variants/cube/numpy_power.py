"""A power of numpy, with an exponent that is no whole number."""

cube_grad = lambda x: np.multiply(3.0, np.power(x, 2.0))
