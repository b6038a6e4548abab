"""The leaves move against their gradients, so that the result shrinks.

A gradient is positive. In which direction must its leaf move so that the result grows?
"""


def nudge(leaves, step):
    for leaf in leaves:
        leaf.data -= step * leaf.grad
