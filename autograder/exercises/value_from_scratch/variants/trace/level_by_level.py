"""It goes back level by level, and returns frozen sets in a list."""


def trace(root):
    nodes, edges, level = {root}, set(), {root}
    while level:
        edges |= {(operand, node) for node in level for operand in node._prev}
        level = {operand for node in level for operand in node._prev} - nodes
        nodes |= level
    return [frozenset(nodes), frozenset(edges)]
