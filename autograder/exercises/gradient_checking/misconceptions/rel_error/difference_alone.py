"""The difference is not divided by anything: it is an absolute error, not a relative one.

Is a difference of 1 much? What would you have to know about the two numbers to say?
"""


def rel_error(x, y):
    return np.max(np.abs(x - y))
