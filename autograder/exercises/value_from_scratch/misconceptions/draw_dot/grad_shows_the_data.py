"""The box shows the data twice, the second time as the gradient.

Set a.grad to 7.0 and draw again. Where do you see the 7?
"""


def draw_dot(root):
    from graphviz import Digraph
    dot = Digraph(graph_attr={'rankdir': 'LR'})
    nodes, edges = trace(root)
    for n in nodes:
        name = str(id(n))
        dot.node(name, f"{n.label}\ndata {n.data:.4f}\ngrad {n.data:.4f}", shape='box')
        if n._op:
            dot.node(name + n._op, n._op, shape='circle')
            dot.edge(name + n._op, name)
    for operand, result in edges:
        dot.edge(str(id(operand)), str(id(result)) + result._op)
    return dot
