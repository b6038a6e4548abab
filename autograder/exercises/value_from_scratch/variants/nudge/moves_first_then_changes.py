"""All moves are computed before anything changes."""


def nudge(leaves, step):
    moves = [(leaf, step * leaf.grad) for leaf in leaves]
    for leaf, move in moves:
        leaf.data = move + leaf.data
