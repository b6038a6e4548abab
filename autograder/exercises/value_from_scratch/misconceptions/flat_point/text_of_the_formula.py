"""The formula is returned as a text.

Can you add 1 to what your function returns?
"""


def flat_point(p, q, r):
    return f'{-q} / {2 * p}'
