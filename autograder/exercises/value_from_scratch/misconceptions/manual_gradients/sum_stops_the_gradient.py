"""The two summands receive 1, whatever arrives at their sum.

If c grows by 1, d grows by 1. By how much does L = d * f grow then?
"""


def manual_gradients(a, b, c, f):
    return {'L': 1.0, 'd': f, 'f': a * b + c, 'e': 1.0, 'c': 1.0, 'a': b * f, 'b': a * f}
