"""Nothing leads from the circle to the box of its result.

Follow the arrows from a on. Where do they end?
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
    for operand, result in edges:
        dot.edge(str(id(operand)), str(id(result)) + result._op)
    return dot
