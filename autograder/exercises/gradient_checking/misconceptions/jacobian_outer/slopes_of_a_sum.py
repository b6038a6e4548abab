"""The slopes are those of x[i] + x[j].

By how much does 3 * 5 grow when the 3 becomes 4: by 1?
"""


def jacobian_outer(x):
    n = len(x)
    same = np.eye(n)
    jacobian = np.zeros((n, n, n))
    for i, j, k in np.ndindex(n, n, n):
        jacobian[i, j, k] = same[i, k] + same[j, k]
    return jacobian
