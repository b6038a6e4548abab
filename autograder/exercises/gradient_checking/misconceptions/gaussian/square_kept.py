"""The distance from the top is still squared in front of the bell.

What does the power rule make of the exponent 2? And can a square have another sign on the left than on the right?
"""


def gaussian_grad(x, mu, sigma):
    bell = exp(-((x - mu) ** 2) / (2 * sigma**2))
    return -((x - mu) ** 2) / sigma**2 * bell
