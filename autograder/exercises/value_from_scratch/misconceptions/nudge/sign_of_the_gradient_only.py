"""The leaves move by the whole step in the direction of the gradient, however long that is.

One gradient is 100, another 0.01. Do their leaves move equally far?
"""


def nudge(leaves, step):
    for leaf in leaves:
        leaf.data += step if leaf.grad > 0 else -step if leaf.grad < 0 else 0
