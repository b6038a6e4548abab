"""L is multiplied out to a*b*f + c*f, and every other value is given a gradient, too."""


def manual_gradients(a, b, c, f):
    return {'a': b * f, 'b': a * f, 'c': f, 'f': a * b + c, 'd': f, 'e': 1 * f, 'L': f / f if f else 1.0}
