"""Both derivatives are the same.

In x[0] * y[0] + x[1] * y[1], how much does the sum grow when y[0] grows by 1?
"""


def jacobian_dot(x, y):
    return y, y
