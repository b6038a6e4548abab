"""Nodes are remembered by their numbers, so that equal numbers count as one.

Two inputs are both 1.0. How many of them are in your list?
"""


def build_topo(root):
    topo, visited = [], set()

    def visit(node):
        if node.data not in visited:
            visited.add(node.data)
            for operand in node._prev:
                visit(operand)
            topo.append(node)

    visit(root)
    return topo
