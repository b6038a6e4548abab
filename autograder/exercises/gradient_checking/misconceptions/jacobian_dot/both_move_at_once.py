"""Both inputs move at the same time, so that the slopes of the two are added up.

When you ask for the derivative for x, what does y do?
"""


def jacobian_dot(x, y):
    return x + y, x + y
