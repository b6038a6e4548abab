"""The derivative of exp is there, and that of what stands inside of it is not.

The exponential is its own derivative. What does the chain rule multiply it by?
"""


def gaussian_grad(x, mu, sigma):
    return exp(-((x - mu) ** 2) / (2 * sigma**2))
