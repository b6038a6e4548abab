"""The minus of the exponent is lost: the slope says that the bell rises to the right of its top.

On which side of the top does the bell rise? And which sign has your slope there?
"""


def gaussian_grad(x, mu, sigma):
    bell = exp(-((x - mu) ** 2) / (2 * sigma**2))
    return (x - mu) / sigma**2 * bell
