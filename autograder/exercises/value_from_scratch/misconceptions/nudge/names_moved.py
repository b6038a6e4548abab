"""The name `leaf` is bound to a new number, and the leaf does not notice.

After `leaf = leaf.data + 1`, what is leaf, and what has happened to the Value?
"""


def nudge(leaves, step):
    for leaf in leaves:
        leaf = leaf.data + step * leaf.grad
