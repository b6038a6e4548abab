"""The function returns inside of the loop, after the first leaf.

When does a function end that comes to a `return`?
"""


def nudge(leaves, step):
    for leaf in leaves:
        leaf.data += step * leaf.grad
        return
