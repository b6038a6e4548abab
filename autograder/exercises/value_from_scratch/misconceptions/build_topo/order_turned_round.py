"""The order is right, and then turned round.

Who reads the list from its end: build_topo, or the one who uses it?
"""


def build_topo(root):
    topo, visited = [], set()

    def visit(node):
        if node not in visited:
            visited.add(node)
            for operand in node._prev:
                visit(operand)
            topo.append(node)

    visit(root)
    return topo[::-1]
