"""The distance is divided by the width with `//`, which cuts everything behind the point off.

What is 1.5 // 3, and what is 1.5 / 3?
"""


def gaussian_grad(x, mu, sigma):
    z = (x - mu) // sigma
    return -z / sigma * exp(-(z**2) / 2)
