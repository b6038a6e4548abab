"""The function calls the method that it was to replace.

Of which smaller pieces is your result made?
"""


def tanh_from_exp(x):
    return x.tanh()
