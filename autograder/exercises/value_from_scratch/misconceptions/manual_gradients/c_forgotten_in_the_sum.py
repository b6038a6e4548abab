"""The gradient of f is a*b alone, without c.

Which number is f multiplied by in L?
"""


def manual_gradients(a, b, c, f):
    return {'L': 1.0, 'd': f, 'f': a * b, 'e': f, 'c': f, 'a': b * f, 'b': a * f}
