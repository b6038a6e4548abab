"""The value of the cube is returned, not its slope.

At 0.5 the cube is 0.125. How much more is it at 0.51, and how much is that for each unit of x?
"""


def cube_grad(x):
    return x**3
