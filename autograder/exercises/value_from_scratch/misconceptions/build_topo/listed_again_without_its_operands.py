"""A node that was visited before is not followed again, but listed again.

Which of your lines belong under the `if`?
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
