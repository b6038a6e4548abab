"""Values that were made of nothing are not in the list.

The list is to hold all values behind the root. Are the inputs behind it?
"""


def build_topo(root):
    topo, visited = [], set()

    def visit(node):
        if node not in visited and node._prev:
            visited.add(node)
            for operand in node._prev:
                visit(operand)
            topo.append(node)

    visit(root)
    return topo
