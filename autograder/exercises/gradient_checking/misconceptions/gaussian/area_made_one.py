"""This is the slope of another bell, one that is scaled so that the area under it is 1.

How high is the bell of this exercise at its top, and how high is yours?
"""

from math import pi, sqrt


def gaussian_grad(x, mu, sigma):
    bell = exp(-((x - mu) ** 2) / (2 * sigma**2)) / (sigma * sqrt(2 * pi))
    return -(x - mu) / sigma**2 * bell
