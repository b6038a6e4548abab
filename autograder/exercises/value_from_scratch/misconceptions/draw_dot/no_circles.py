"""There are boxes and arrows, and no operations.

Can you see in your picture whether 6.0 is a product or a sum?
"""


def draw_dot(root):
    from graphviz import Digraph
    dot = Digraph(graph_attr={'rankdir': 'LR'})
    nodes, edges = trace(root)
    for n in nodes:
        name = str(id(n))
        dot.node(name, f"{n.label}\ndata {n.data:.4f}\ngrad {n.grad:.4f}", shape='box')
        if n._op:
            pass
    for operand, result in edges:
        dot.edge(str(id(operand)), str(id(result)))
    return dot
