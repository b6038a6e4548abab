"""This is a function whose slope is the cube, not the slope of the cube.

Does the exponent go up or down in a derivative?
"""


def cube_grad(x):
    return x**4 / 4
