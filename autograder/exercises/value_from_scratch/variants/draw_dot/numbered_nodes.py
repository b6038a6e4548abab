"""Nodes are numbered in place of using addresses, and everything goes by keywords."""


def draw_dot(root):
    from graphviz import Digraph
    dot = Digraph('expression', format='svg')
    nodes, edges = trace(root)
    number = {n: f'n{place}' for place, n in enumerate(nodes)}
    for n, name in number.items():
        text = '%s\ndata %.4f\ngrad %.4f' % (n.label, n.data, n.grad)
        dot.node(name=name, label=text, shape='box', style='filled', fillcolor='white')
    for n in nodes:
        if n._op != '':
            dot.node(name=number[n] + '_made', label=n._op)
            dot.edge(number[n] + '_made', number[n], color='grey')
    dot.edges([(number[operand], number[result] + '_made') for operand, result in edges])
    return dot
