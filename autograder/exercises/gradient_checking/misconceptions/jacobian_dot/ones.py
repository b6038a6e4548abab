"""All slopes are 1, as they would be for a sum.

How much does 3 * 5 grow when the 3 becomes 4?
"""


def jacobian_dot(x, y):
    return np.ones(len(x)), np.ones(len(y))
