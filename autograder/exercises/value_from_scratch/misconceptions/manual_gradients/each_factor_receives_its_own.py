"""The gradients of a and b have changed places.

In e = a * b, by how much does e grow when a grows by 1?
"""


def manual_gradients(a, b, c, f):
    return {'L': 1.0, 'd': f, 'f': a * b + c, 'e': f, 'c': f, 'a': a * f, 'b': b * f}
