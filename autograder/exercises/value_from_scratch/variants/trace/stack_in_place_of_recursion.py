"""A stack holds what is still to be visited."""


def trace(root):
    nodes, edges, waiting = set(), set(), [root]
    while waiting:
        node = waiting.pop()
        if node in nodes:
            continue
        nodes.add(node)
        for operand in node._prev:
            edges.add((operand, node))
            waiting.append(operand)
    return nodes, edges
