"""Only the operands of the root are listed, and the root.

What were those operands made of?
"""


def build_topo(root):
    return [*root._prev, root]
