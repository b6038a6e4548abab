"""The 1e-8 is added to the size of the numbers, where the formula takes the larger of the two.

What do you divide by when the numbers are 0 and 2e-9: 1e-8, or a little more than that?
"""


def rel_error(x, y):
    return np.max(np.abs(x - y) / (1e-8 + np.abs(x) + np.abs(y)))
