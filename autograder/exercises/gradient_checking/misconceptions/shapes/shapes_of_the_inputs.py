"""These are the shapes of what the functions take, not those of their derivatives.

f4 takes n numbers and returns m of them. How many slopes has each of the m?
"""


def jacobian_shapes(n, m):
    return [(2,), (n,), (n,), (n,)]
