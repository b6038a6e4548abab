"""Only the second factor of x[i] * x[j] moves; the first one stands still all the time.

What is the slope of x[0] * x[2] for x[0]?
"""


def jacobian_outer(x):
    n = len(x)
    same = np.eye(n)
    jacobian = np.zeros((n, n, n))
    for i, j, k in np.ndindex(n, n, n):
        jacobian[i, j, k] = x[i] * same[j, k]
    return jacobian
