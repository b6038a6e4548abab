"""The gradients come as a list, in which nothing says whose they are.

How does somebody find the gradient of e in your answer?
"""


def manual_gradients(a, b, c, f):
    return [1.0, f, a * b + c, f, f, b * f, a * f]
