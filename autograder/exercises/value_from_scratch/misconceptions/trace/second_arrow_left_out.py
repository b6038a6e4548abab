"""Where a value was met before, no arrow is drawn to its other uses.

A value is used twice. How many arrows begin at it?
"""


def trace(root):
    nodes, edges = {root}, set()

    def visit(node):
        for operand in sorted(node._prev, key=lambda one: -one.data):
            if operand not in nodes:
                nodes.add(operand)
                edges.add((operand, node))
                visit(operand)

    visit(root)
    return nodes, edges
