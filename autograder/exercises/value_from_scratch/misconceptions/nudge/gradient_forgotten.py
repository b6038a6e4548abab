"""All leaves move by the same step, upwards.

A leaf has a negative gradient. Where should it go?
"""


def nudge(leaves, step):
    for leaf in leaves:
        leaf.data += step
