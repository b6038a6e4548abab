"""Every pair has the result first and the operand second.

In c = a * b an arrow leads from a to c. Which of the two comes first in the pair?
"""


def trace(root):
    nodes, edges = set(), set()

    def visit(node):
        if node not in nodes:
            nodes.add(node)
            for operand in node._prev:
                edges.add((node, operand))
                visit(operand)

    visit(root)
    return nodes, edges
