"""The shapes are those for n = 3 and m = 5, whatever n and m are.

What does your function return for n = 4 and m = 2? Where does it look at them?
"""


def jacobian_shapes(n, m):
    return [(2,), (3,), (3, 3, 3), (5, 3)]
