"""The list is filled, and not handed back.

What does a Python function hand back when it reaches its last line?
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
