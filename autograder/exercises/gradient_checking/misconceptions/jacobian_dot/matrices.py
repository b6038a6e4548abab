"""The derivatives are matrices with the slopes along the diagonal.

How many indices has a plain number, and how many more has its derivative for an array of one axis?
"""


def jacobian_dot(x, y):
    return np.diag(y), np.diag(x)
