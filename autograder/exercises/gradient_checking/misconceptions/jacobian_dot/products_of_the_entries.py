"""The derivatives are the products of the entries, so that nothing is differentiated.

What is the slope of 5 * t for t: 5 * t, or 5?
"""


def jacobian_dot(x, y):
    return x * y, y * x
