"""The walk goes down before anything is marked, and marks only what it lists; a list stands for
the set.
"""


def build_topo(root):
    topo = []

    def visit(node):
        for operand in node._prev:
            if operand not in topo:
                visit(operand)
        topo.append(node)

    visit(root)
    return topo
