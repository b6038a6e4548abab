"""Nodes are listed when they come off a stack, and the list is turned round.

When you list a node, is everything that was made of it in the list already?
"""


def build_topo(root):
    found, stack = [], [root]
    while stack:
        node = stack.pop()
        if node not in found:
            found.append(node)
            stack.extend(sorted(node._prev, key=lambda one: one.data))
    return found[::-1]
