"""The exponent is lowered from 3 to 1.

By how much does the power rule lower an exponent?
"""


def cube_grad(x):
    return 3 * x
