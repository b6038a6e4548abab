"""The numbers of entries are given, where shapes are wanted.

What is the shape of an array of 2 rows and 3 columns: 6, or (2, 3)?
"""


def jacobian_shapes(n, m):
    return [2, n, n * n * n, m * n]
