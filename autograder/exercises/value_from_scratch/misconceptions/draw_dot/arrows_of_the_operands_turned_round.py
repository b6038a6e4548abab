"""Arrows lead from the circle to the operands.

In which direction are the numbers computed?
"""


def draw_dot(root):
    from graphviz import Digraph
    dot = Digraph(graph_attr={'rankdir': 'LR'})
    nodes, edges = trace(root)
    for n in nodes:
        name = str(id(n))
        dot.node(name, f"{n.label}\ndata {n.data:.4f}\ngrad {n.grad:.4f}", shape='box')
        if n._op:
            dot.node(name + n._op, n._op, shape='circle')
            dot.edge(name + n._op, name)
    for operand, result in edges:
        dot.edge(str(id(result)) + result._op, str(id(operand)))
    return dot
