"""The indices of the input stand before those of the result.

At which place does the slope of f(x)[i] for x[k] stand in this notebook: at [i, k] or at [k, i]?
"""


def jacobian_shapes(n, m):
    return [(2,), (n,), (n, n, n), (n, m)]
