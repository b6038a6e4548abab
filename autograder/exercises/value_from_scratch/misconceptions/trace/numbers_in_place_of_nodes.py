"""The sets hold the numbers of the values, and not the values.

Does the number 2.0 know its label, or what it was made of?
"""


def trace(root):
    nodes, edges = set(), set()

    def visit(node):
        if node.data not in nodes:
            nodes.add(node.data)
            for operand in node._prev:
                edges.add((operand.data, node.data))
                visit(operand)

    visit(root)
    return nodes, edges
