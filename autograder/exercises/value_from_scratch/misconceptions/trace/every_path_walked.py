"""Nothing tells the walk that it has been at a node before, so that every path is walked to its
end.

In a chain of 40 values that are each used twice, how many paths lead back from the end to the
beginning?
"""


def trace(root):
    nodes, edges = set(), set()

    def visit(node):
        nodes.add(node)
        for operand in node._prev:
            edges.add((operand, node))
            visit(operand)

    visit(root)
    return nodes, edges
