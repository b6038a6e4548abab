"""Only the first factor of x[i] * x[j] moves; the second one stands still all the time.

What is the slope of x[0] * x[2] for x[2]?
"""


def jacobian_outer(x):
    n = len(x)
    same = np.eye(n)
    jacobian = np.zeros((n, n, n))
    for i, j, k in np.ndindex(n, n, n):
        jacobian[i, j, k] = same[i, k] * x[j]
    return jacobian
