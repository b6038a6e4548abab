"""Of two arrays, a whole array of errors is returned, where one number is wanted.

How many numbers come out for two arrays of a million entries, and how many does the text ask for?
"""


def rel_error(x, y):
    return np.abs(x - y) / np.maximum(1e-8, np.abs(x) + np.abs(y))
