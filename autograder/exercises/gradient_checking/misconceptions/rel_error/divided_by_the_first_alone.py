"""The difference is divided by the size of the first number alone.

What is your result for 4 and 0, and for 0 and 4? Which of the two numbers is the right one, if you do not know?
"""


def rel_error(x, y):
    return np.max(np.abs(x - y) / np.maximum(1e-8, np.abs(x)))
