"""The factor in front of the bell does not depend on sigma.

Of two bells, one narrow and one wide: which is steeper, one sigma away from its top?
"""


def gaussian_grad(x, mu, sigma):
    bell = exp(-((x - mu) ** 2) / (2 * sigma**2))
    return -(x - mu) * bell
