"""The exponent is still 3.

The slope of x**2 is 2*x. What happened there to the exponent, and what happened to yours?
"""


def cube_grad(x):
    return 3 * x**3
