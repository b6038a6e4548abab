"""The gradient of L is the number of L.

If L grows by 1, by how much does L grow?
"""


def manual_gradients(a, b, c, f):
    return {'L': (a * b + c) * f, 'd': f, 'f': a * b + c, 'e': f, 'c': f, 'a': b * f, 'b': a * f}
