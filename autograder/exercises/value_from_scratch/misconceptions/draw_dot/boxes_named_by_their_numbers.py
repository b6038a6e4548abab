"""Boxes are named by their numbers, so that values with the same number are one box.

Two inputs are both 1.0. How many boxes do you see?
"""


def draw_dot(root):
    from graphviz import Digraph
    dot = Digraph(graph_attr={'rankdir': 'LR'})
    nodes, edges = trace(root)
    for n in nodes:
        name = str(n.data)
        dot.node(name, f"{n.label}\ndata {n.data:.4f}\ngrad {n.grad:.4f}", shape='box')
        if n._op:
            dot.node(name + n._op, n._op, shape='circle')
            dot.edge(name + n._op, name)
    for operand, result in edges:
        dot.edge(str(operand.data), str(result.data) + result._op)
    return dot
