"""The nodes come level by level, counted from the root, and the list is turned round.

A value is used on a short path and on a long one. On which level does your walk find it, and
who stands before it then?
"""


def build_topo(root):
    found, level = [], [root]
    while level:
        found += [node for node in level if node not in found]
        level = [operand for node in level for operand in node._prev if operand not in found]
    return found[::-1]
