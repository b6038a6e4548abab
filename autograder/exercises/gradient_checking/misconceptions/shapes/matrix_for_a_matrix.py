"""The derivative of f3 is given the shape of the result, as if each entry of it had one slope.

The result has n * n entries, and x has n. How many pairs of them are there?
"""


def jacobian_shapes(n, m):
    return [(2,), (n,), (n, n), (m, n)]
