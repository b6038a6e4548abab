"""The derivative for y comes first, and the one for x second.

In x[0] * y[0] + x[1] * y[1], how much does the sum grow when x[0] grows by 1?
"""


def jacobian_dot(x, y):
    return x, y
