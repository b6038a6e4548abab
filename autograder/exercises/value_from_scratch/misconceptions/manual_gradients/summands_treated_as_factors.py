"""The summands are treated as factors: each receives the other one's number.

In d = e + c, does it matter for a nudge of c how large e is?
"""


def manual_gradients(a, b, c, f):
    return {'L': 1.0, 'd': f, 'f': a * b + c, 'e': c * f, 'c': a * b * f, 'a': b * f, 'b': a * f}
