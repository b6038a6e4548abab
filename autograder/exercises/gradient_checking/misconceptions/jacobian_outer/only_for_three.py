"""The array has room for three numbers, whatever the length of x is.

What is the shape of your result for x of four numbers?
"""


def jacobian_outer(x):
    same = np.eye(3)
    jacobian = np.zeros((3, 3, 3))
    for i, j, k in np.ndindex(3, 3, 3):
        jacobian[i, j, k] = same[i, k] * x[j] + x[i] * same[j, k]
    return jacobian
