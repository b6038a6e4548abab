"""All leaves move by the gradient of the first one.

Whose gradient says how the second leaf should move?
"""


def nudge(leaves, step):
    for leaf in leaves:
        leaf.data += step * leaves[0].grad
