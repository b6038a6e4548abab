"""The nodes come as a set, which has no order.

What is the place of an entry of a set?
"""


def build_topo(root):
    found = {root}
    waiting = [root]
    while waiting:
        new = set(waiting.pop()._prev) - found
        found |= new
        waiting += new
    return found
