"""The bell is the given function, and the factor is a product of inner derivatives."""


def gaussian_grad(x, mu, sigma):
    inner = -1 / (2 * sigma**2) * 2 * (x - mu)
    return gaussian(x, mu, sigma) * inner
