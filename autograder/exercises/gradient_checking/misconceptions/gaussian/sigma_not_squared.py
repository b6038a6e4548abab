"""The factor in front of the bell has sigma in it, not sigma squared.

What is the derivative of (x - mu)**2 / (2 * sigma**2)? What becomes of the denominator?
"""


def gaussian_grad(x, mu, sigma):
    bell = exp(-((x - mu) ** 2) / (2 * sigma**2))
    return -(x - mu) / sigma * bell
