"""It imports the module, and draws arrows before boxes."""

import graphviz


def draw_dot(root):
    dot = graphviz.Digraph(comment='an expression')
    dot.attr(rankdir='LR')
    nodes, edges = trace(root)
    for operand, result in edges:
        dot.edge(f'v{id(operand)}', f'o{id(result)}')
    for n in nodes:
        dot.node(f'v{id(n)}', f'{n.label}\ndata {n.data:.4f}\ngrad {n.grad:.4f}', {'shape': 'box'})
        if n._op:
            dot.node(f'o{id(n)}', label=n._op)
            dot.edge(f'o{id(n)}', f'v{id(n)}')
    return dot
