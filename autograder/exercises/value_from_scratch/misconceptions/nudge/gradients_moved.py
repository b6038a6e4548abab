"""The gradients change, and the numbers stay.

Which of the two attributes is the leaf's place?
"""


def nudge(leaves, step):
    for leaf in leaves:
        leaf.grad += step * leaf.data
