"""Inputs have a circle as well, with nothing in it.

Which operation made an input?
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
        dot.node(name + 'op', n._op, shape='circle')
        dot.edge(name + 'op', name)
    for operand, result in edges:
        dot.edge(str(id(operand)), str(id(result)) + 'op')
    return dot
