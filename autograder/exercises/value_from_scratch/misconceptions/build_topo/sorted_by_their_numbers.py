"""The nodes are sorted by their numbers.

Is a result always larger than what it was made of?
"""


def build_topo(root):
    found = {root}
    waiting = [root]
    while waiting:
        new = set(waiting.pop()._prev) - found
        found |= new
        waiting += new
    return sorted(found, key=lambda node: node.data)
