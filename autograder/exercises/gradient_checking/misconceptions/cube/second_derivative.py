"""This is the slope of the slope.

How often did you take the derivative?
"""


def cube_grad(x):
    return 6 * x
