"""A value with two uses stands in the list twice, with all that it was made of.

In a chain where every value is used twice, how long does your list become?
"""


def build_topo(root):
    topo = []

    def visit(node):
        for operand in node._prev:
            visit(operand)
        topo.append(node)

    visit(root)
    return topo
