"""The derivative of the scalar product is given far more entries than there are pairs of result and input.

How many numbers is x @ y, and how many slopes for x can one number have?
"""


def jacobian_shapes(n, m):
    return [(2,), (n, n, n, n), (n, n, n), (m, n)]
