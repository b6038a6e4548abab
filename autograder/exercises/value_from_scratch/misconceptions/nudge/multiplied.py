"""The number is multiplied, so that a leaf at 0 never moves.

For a leaf at 0 with a gradient of 5: where is it after a step of 0.1?
"""


def nudge(leaves, step):
    for leaf in leaves:
        leaf.data *= 1 + step * leaf.grad
