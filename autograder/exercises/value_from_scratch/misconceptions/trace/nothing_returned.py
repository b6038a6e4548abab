"""The sets are filled, and not handed back.

What does a Python function hand back when it reaches its last line?
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
