"""The gradients of d and f have changed places.

In L = d * f, which number does a nudge of d get multiplied by?
"""


def manual_gradients(a, b, c, f):
    return {'L': 1.0, 'd': a * b + c, 'f': f, 'e': f, 'c': f, 'a': b * f, 'b': a * f}
