"""Slopes along the path are added, where the chain rule multiplies them.

If e grows three times as fast as a, and L twice as fast as e, how fast does L grow with a?
"""


def manual_gradients(a, b, c, f):
    return {'L': 1.0, 'd': f, 'f': a * b + c, 'e': f, 'c': f, 'a': b + f, 'b': a + f}
