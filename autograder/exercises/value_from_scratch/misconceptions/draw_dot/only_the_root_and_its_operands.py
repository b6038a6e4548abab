"""Only the root and its direct operands are drawn.

Which function of yours knows all that lies behind the root?
"""


def draw_dot(root):
    from graphviz import Digraph
    dot = Digraph(graph_attr={'rankdir': 'LR'})
    name = str(id(root))
    for n in [root, *root._prev]:
        dot.node(str(id(n)), f"{n.label}\ndata {n.data:.4f}\ngrad {n.grad:.4f}", shape='box')
    if root._op:
        dot.node(name + root._op, root._op)
        dot.edge(name + root._op, name)
    for operand in root._prev:
        dot.edge(str(id(operand)), name + root._op)
    return dot
