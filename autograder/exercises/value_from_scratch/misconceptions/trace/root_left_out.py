"""The root itself is not among the nodes.

The question asks for all values behind the root, the root among them. Which line of yours adds
the root?
"""


def trace(root):
    nodes, edges = set(), set()

    def visit(node):
        for operand in node._prev:
            if operand not in nodes:
                nodes.add(operand)
                visit(operand)
            edges.add((operand, node))

    visit(root)
    return nodes, edges
