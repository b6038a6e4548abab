"""Each slope has the factor that moves, where the one that stands still is wanted.

By how much does 3 * 5 grow when the 3 becomes 4: by 3, or by 5?
"""


def jacobian_outer(x):
    n = len(x)
    same = np.eye(n)
    jacobian = np.zeros((n, n, n))
    for i, j, k in np.ndindex(n, n, n):
        jacobian[i, j, k] = same[i, k] * x[i] + x[j] * same[j, k]
    return jacobian
