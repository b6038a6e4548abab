"""Nodes and edges are lists, where two sets are asked for.

The parts of your result come in some order. Does that order mean anything, and which of
Python's collections has none?
"""


def trace(root):
    nodes, edges = [], []

    def visit(node):
        if node not in nodes:
            nodes.append(node)
            for operand in node._prev:
                edges.append((operand, node))
                visit(operand)

    visit(root)
    return nodes, edges
