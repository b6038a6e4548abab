"""A value whose number was seen before is left out.

Two inputs are both 2.0. How many boxes should there be?
"""


def trace(root):
    nodes, edges, seen = set(), set(), set()

    def visit(node):
        if node.data not in seen:
            seen.add(node.data)
            nodes.add(node)
            for operand in node._prev:
                edges.add((operand, node))
                visit(operand)

    visit(root)
    return nodes, edges
