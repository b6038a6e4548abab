"""The factor 2 of the power rule is there, and the 2 of the denominator has vanished.

What is 2 / (2 * sigma**2)?
"""


def gaussian_grad(x, mu, sigma):
    bell = exp(-((x - mu) ** 2) / (2 * sigma**2))
    return -2 * (x - mu) / sigma**2 * bell
