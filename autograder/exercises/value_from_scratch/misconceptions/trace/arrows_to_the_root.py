"""Every arrow leads to the root, also those from values that are further away.

In e = a*b and d = e + c, what is a an operand of?
"""


def trace(root):
    nodes, edges = set(), set()

    def visit(node):
        if node not in nodes:
            nodes.add(node)
            for operand in node._prev:
                edges.add((operand, root))
                visit(operand)

    visit(root)
    return nodes, edges
