"""The gradients of a and b hold both factors of e.

Does the slope of a*b for a depend on a?
"""


def manual_gradients(a, b, c, f):
    return {'L': 1.0, 'd': f, 'f': a * b + c, 'e': f, 'c': f, 'a': a * b * f, 'b': a * b * f}
