"""The two sets are returned in the other order.

Your draw_dot will say `nodes, edges = trace(root)`. What does it find in `nodes`?
"""


def trace(root):
    nodes, edges = set(), set()

    def visit(node):
        if node not in nodes:
            nodes.add(node)
            for operand in node._prev:
                edges.add((operand, node))
                visit(operand)

    visit(root)
    return edges, nodes
