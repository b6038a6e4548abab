"""The 2 multiplies where it should divide.

For x**2 - 4*x, solve 2*x - 4 = 0 on paper. Does your function agree?
"""


def flat_point(p, q, r):
    return -2 * q / p
