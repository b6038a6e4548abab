"""A node is listed after its first operand, inside of the loop.

How often is your append called for a node with two operands?
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
    return topo
