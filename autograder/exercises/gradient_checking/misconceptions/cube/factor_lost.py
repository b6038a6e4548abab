"""The exponent is lowered, and the factor that goes with it is lost.

How fast does a cube grow near 1: as fast as x, or three times as fast?
"""


def cube_grad(x):
    return x**2
