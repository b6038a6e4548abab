"""The gradient of L is 0, as if L did not depend on itself.

If L grows by 1, by how much does L grow?
"""


def manual_gradients(a, b, c, f):
    return {'L': 0.0, 'd': f, 'f': a * b + c, 'e': f, 'c': f, 'a': b * f, 'b': a * f}
