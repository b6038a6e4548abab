"""For the scalar product, the slopes for x and those for y are counted together.

Which of the two inputs stands still in the question?
"""


def jacobian_shapes(n, m):
    return [(2,), (2 * n,), (n, n, n), (m, n)]
