"""The value of the scalar product is returned, not its slopes.

How many numbers has the shape that you found for this derivative?
"""


def jacobian_dot(x, y):
    return x @ y, y @ x
