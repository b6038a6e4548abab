"""The n times n entries of the result are laid out in one row, and so lose their two indices.

Which shape did you find for this derivative?
"""


def jacobian_outer(x):
    n = len(x)
    same = np.eye(n)
    jacobian = np.zeros((n, n, n))
    for i, j, k in np.ndindex(n, n, n):
        jacobian[i, j, k] = same[i, k] * x[j] + x[i] * same[j, k]
    return jacobian.reshape(n * n, n)
