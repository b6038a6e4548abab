"""The distance from the top is measured in widths."""


def gaussian_grad(x, mu, sigma):
    z = (x - mu) / sigma
    return -z * exp(-0.5 * z * z) / sigma
