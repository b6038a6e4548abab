"""The slope is estimated from two values of the cube, so that it is only close.

Which rule of calculus gives you the slope without a step in it?
"""


def cube_grad(x):
    h = 1e-5
    return (cube(x + h) - cube(x - h)) / (2 * h)
