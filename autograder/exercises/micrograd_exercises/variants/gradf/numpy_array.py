"""The slopes come as a numpy array, and the cosine is numpy's."""

import numpy as np


def gradf(a, b, c):
    return np.array([-3 * a**2 - 0.5 / np.sqrt(a), 3 * np.cos(3*b) + 2.5 * np.power(b, 1.5), 1 / c**2])
