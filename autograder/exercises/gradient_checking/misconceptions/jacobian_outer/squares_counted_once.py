"""Along the diagonal, the second contribution overwrites the first one.

What is the slope of x[1] * x[1] for x[1]? How many of its factors move?
"""


def jacobian_outer(x):
    n = len(x)
    jacobian = np.zeros((n, n, n))
    for i in range(n):
        for j in range(n):
            jacobian[i, j, i] = x[j]
            jacobian[i, j, j] = x[i]
    return jacobian
