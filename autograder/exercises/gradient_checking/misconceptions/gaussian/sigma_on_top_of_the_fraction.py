"""In the exponent, sigma squared is multiplied where it is to divide: Python reads 1 / 2 * sigma**2 from left to
right.

What is 1 / 2 * 3**2 in Python, and what is 1 / (2 * 3**2)?
"""


def gaussian_grad(x, mu, sigma):
    bell = exp(-1 / 2 * sigma**2 * (x - mu) ** 2)
    return -(x - mu) / sigma**2 * bell
