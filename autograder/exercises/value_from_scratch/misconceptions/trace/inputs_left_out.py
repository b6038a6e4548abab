"""Values that were made of nothing are not among the nodes.

In c = a * b, how many boxes should the picture have?
"""


def trace(root):
    nodes, edges = set(), set()

    def visit(node):
        if node._prev and node not in nodes:
            nodes.add(node)
            for operand in node._prev:
                edges.add((operand, node))
                visit(operand)

    visit(root)
    return nodes, edges
