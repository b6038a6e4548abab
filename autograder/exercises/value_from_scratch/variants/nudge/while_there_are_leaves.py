"""It counts places in a copy of the list."""


def nudge(leaves, step):
    todo = list(leaves)
    while todo:
        leaf = todo.pop()
        leaf.data = leaf.data - leaf.grad * -step
