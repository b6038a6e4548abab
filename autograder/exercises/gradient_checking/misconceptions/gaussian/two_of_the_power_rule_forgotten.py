"""The 2 of the denominator is still there, and the factor 2 of the power rule is not.

What is the derivative of (x - mu)**2?
"""


def gaussian_grad(x, mu, sigma):
    bell = exp(-((x - mu) ** 2) / (2 * sigma**2))
    return -(x - mu) / (2 * sigma**2) * bell
