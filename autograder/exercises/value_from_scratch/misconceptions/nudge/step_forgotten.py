"""The leaves move by their whole gradients, however small the step is.

Where in your code does it matter whether the step is 0.01 or 1?
"""


def nudge(leaves, step):
    for leaf in leaves:
        leaf.data += leaf.grad
