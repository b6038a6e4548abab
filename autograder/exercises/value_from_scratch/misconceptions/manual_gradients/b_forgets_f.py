"""Only the gradient of b lacks the factor f.

What do the gradients of a and b have in common, and is it in both of your lines?
"""


def manual_gradients(a, b, c, f):
    return {'L': 1.0, 'd': f, 'f': a * b + c, 'e': f, 'c': f, 'a': b * f, 'b': a}
