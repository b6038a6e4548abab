"""The number of a leaf is replaced by the step, and not moved by it.

A leaf is at 10 and its gradient is 2. Where should it be after a step of 0.01?
"""


def nudge(leaves, step):
    for leaf in leaves:
        leaf.data = step * leaf.grad
