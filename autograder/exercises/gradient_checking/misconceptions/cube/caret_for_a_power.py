"""`^` is not a power in Python: it compares two whole numbers bit by bit, and with decimal numbers it stops with a
`TypeError`.

How is a power written in Python?
"""


def cube_grad(x):
    return 3 * x^2
