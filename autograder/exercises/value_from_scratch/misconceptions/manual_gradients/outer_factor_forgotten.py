"""The gradients of a and b are those of e = a*b alone: the factor f that comes after is missing.

If e grows by 1, by how much does L grow? And what does that mean for a, which moves e?
"""


def manual_gradients(a, b, c, f):
    return {'L': 1.0, 'd': f, 'f': a * b + c, 'e': f, 'c': f, 'a': b, 'b': a}
