"""The list begins with the root.

The root was made of others. May it stand before them?
"""


def build_topo(root):
    topo, visited = [], set()

    def visit(node):
        if node not in visited:
            visited.add(node)
            topo.append(node)
            for operand in node._prev:
                visit(operand)

    visit(root)
    return topo
