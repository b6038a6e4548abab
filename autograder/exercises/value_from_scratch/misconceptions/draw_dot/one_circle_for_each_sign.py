"""A circle is named by its operation alone, so that all sums share one.

Your expression has two sums. How many circles with a plus do you see?
"""


def draw_dot(root):
    from graphviz import Digraph
    dot = Digraph(graph_attr={'rankdir': 'LR'})
    nodes, edges = trace(root)
    for n in nodes:
        name = str(id(n))
        dot.node(name, f"{n.label}\ndata {n.data:.4f}\ngrad {n.grad:.4f}", shape='box')
        if n._op:
            dot.node(n._op, n._op, shape='circle')
            dot.edge(n._op, name)
    for operand, result in edges:
        dot.edge(str(id(operand)), result._op)
    return dot
