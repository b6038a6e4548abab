"""The root is not in the list.

Who hands down the very first gradient?
"""


def build_topo(root):
    topo, visited = [], set()

    def visit(node):
        for operand in node._prev:
            if operand not in visited:
                visited.add(operand)
                visit(operand)
                topo.append(operand)

    visit(root)
    return topo
