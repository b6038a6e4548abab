"""Only the values that lead to the root directly are found.

What were those values made of?
"""


def trace(root):
    nodes, edges = {root}, set()
    for operand in root._prev:
        nodes.add(operand)
        edges.add((operand, root))
    return nodes, edges
