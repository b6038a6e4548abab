"""The two slopes stand in a matrix of one row, so that the entry [0] is an array of both.

How many indices has a plain number in this notebook, and how many has its derivative for two numbers?
"""


def jacobian_sine_cosine(x):
    return np.array([[cos(x[0]) * cos(x[1]), -sin(x[0]) * sin(x[1])]])
