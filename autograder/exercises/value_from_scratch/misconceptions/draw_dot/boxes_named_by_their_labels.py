"""Boxes are named by their labels, so that values with the same label are one box.

How many boxes have values without a label?
"""


def draw_dot(root):
    from graphviz import Digraph
    dot = Digraph(graph_attr={'rankdir': 'LR'})
    nodes, edges = trace(root)
    for n in nodes:
        name = n.label or 'no label'
        dot.node(name, f"{n.label}\ndata {n.data:.4f}\ngrad {n.grad:.4f}", shape='box')
        if n._op:
            dot.node(name + n._op, n._op, shape='circle')
            dot.edge(name + n._op, name)
    for operand, result in edges:
        dot.edge(operand.label or 'no label', (result.label or 'no label') + result._op)
    return dot
